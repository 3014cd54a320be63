/**
 * Says that the page lacks the question that its address names, and where the question is; says
 * nothing of an id that no question of the site has.
 */
export async function tellAbsence(id: string): Promise<void> {
  const notice = document.getElementById('lacking');
  const link = notice?.querySelector('a');
  if (!notice || !link) return;
  link.href = (notice.dataset['page'] ?? '').replace('*', encodeURIComponent(id));
  const { ok } = await fetch(link.href, { method: 'HEAD' });
  notice.hidden = !ok;
}
