import type { APIRoute } from 'astro';
import card from '../assets/social-card.svg?raw';
import { socialCardPng } from '../outputs/social-card.ts';

export const GET: APIRoute = () =>
  new Response(socialCardPng(card), { headers: { 'Content-Type': 'image/png' } });
