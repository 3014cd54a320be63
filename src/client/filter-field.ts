const filterField = (): HTMLInputElement | null => document.querySelector('#filter');

/** Loads the filter of the questions once a reader turns to its field. */
export function offerFilter(): void {
  const field = filterField();
  const load = async (): Promise<void> => {
    const { filterQuestions } = await import('./question-filter.ts');
    if (field !== null) filterQuestions(field);
  };
  field?.addEventListener('focus', () => void load(), { once: true });
}

/** Shows again what the filter hides. */
export function clearFilter(): void {
  const field = filterField();
  if (field === null) return;
  field.value = '';
  field.dispatchEvent(new Event('input'));
}
