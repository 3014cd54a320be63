const labels = () => document.body.dataset;

/** Copies a text; where the browser refuses, such as on plain HTTP, the reader is shown it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    prompt(labels()['copyPrompt'], text);
    return false;
  }
}

function copyButton(label: string, text: () => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = label;
  button.onclick = async () => {
    if (!(await copy(text()))) return;
    const done = labels()['copied'] ?? '';
    const status = document.getElementById('status');
    button.textContent = done;
    if (status !== null) status.textContent = done;
    setTimeout(() => {
      button.textContent = label;
      if (status !== null) status.textContent = '';
    }, 2000);
  };
  return button;
}

function addToCode(code: HTMLPreElement, label: string): void {
  const box = document.createElement('div');
  box.className = 'code';
  code.replaceWith(box);
  const button = copyButton(label, () => code.innerText.trimEnd());
  const { language } = code.dataset;
  if (language !== undefined) button.dataset['language'] = language;
  box.append(code, button);
}

/**
 * Adds a button to every question that copies its address, and to every block of code. Links and
 * buttons that every question has are described by its heading.
 */
export function addCopyButtons(): void {
  const { copy: codeLabel = '', copyLink: linkLabel = '' } = labels();
  for (const question of document.querySelectorAll('.question')) {
    const address = question.querySelector<HTMLAnchorElement>('.permalink');
    const foot = question.querySelector('.below');
    if (address === null || foot === null) continue;
    foot.insertBefore(
      copyButton(linkLabel, () => address.href),
      foot.querySelector('.more'),
    );
    const { id = '' } = question.querySelector('h1, h2, h3') ?? {};
    for (const tool of [address, ...foot.querySelectorAll('a, button, summary')]) {
      tool.setAttribute('aria-describedby', id);
    }
  }
  for (const code of document.querySelectorAll('pre')) addToCode(code, codeLabel);
}
