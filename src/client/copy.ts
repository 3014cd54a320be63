const { copy = '', copyLink = '', copied = '', copyPrompt } = document.body.dataset;

/** Makes a button that copies a text; where the browser refuses, as on plain HTTP, the text is shown. */
function copyButton(label: string, text: () => string): HTMLButtonElement {
  const button = document.createElement('button');
  const status = document.querySelector('#status');
  const say = (words: string, announced: string): void => {
    button.textContent = words;
    if (status) status.textContent = announced;
  };
  button.className = 'copy';
  button.textContent = label;
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(text());
      say(copied, copied);
      setTimeout(say, 2000, label, '');
    } catch {
      prompt(copyPrompt, text());
    }
  };
  return button;
}

/**
 * Adds a button to every question that copies its address, and to every block of code. Links and
 * buttons that every question has are described by its heading.
 */
export function addCopyButtons(): void {
  for (const foot of document.querySelectorAll('.question .below')) {
    const question = foot.closest('.question');
    const address = question?.querySelector<HTMLAnchorElement>('.permalink');
    if (!address) continue;
    const button = copyButton(copyLink, () => address.href);
    foot.insertBefore(button, foot.querySelector('.more'));
    const { id = '' } = question?.querySelector('h1, h2, h3') ?? {};
    for (const tool of [address, ...foot.querySelectorAll('a, button, summary')]) {
      tool.setAttribute('aria-describedby', id);
    }
  }
  for (const code of document.querySelectorAll('pre')) {
    const button = copyButton(copy, () => code.innerText.trimEnd());
    // The language, which the button names, where it is known.
    Object.assign(button.dataset, code.dataset);
    const box = document.createElement('div');
    box.className = 'code';
    code.replaceWith(box);
    box.append(code, button);
  }
}
