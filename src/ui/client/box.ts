export const button = (words: string, kind: 'secondary' | 'quiet', act: () => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `btn btn--sm btn--${kind}`;
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
};

/** A word of the script to the reader, with what can be done about it. */
export const box = (role: 'status' | 'alert', said: string, ...acts: readonly HTMLElement[]): HTMLElement => {
  const made = document.createElement('div');
  made.className = role === 'alert' ? 'notice notice--draft notice--warn' : 'notice notice--draft';
  made.setAttribute('role', role);
  const words = document.createElement('p');
  words.textContent = said;
  made.append(words);
  if (acts.length > 0) {
    const row = document.createElement('div');
    row.className = 'row';
    row.append(...acts);
    made.append(row);
  }
  return made;
};
