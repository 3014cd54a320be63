import { dev } from 'astro';

// The command refuses to start beside the dev server of an author; the function does not.
const { address } = await dev({ server: { port: 0 } });
console.log(`listening on ${address.port}`);
