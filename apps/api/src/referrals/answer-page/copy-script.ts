/** Where the small script stands. */
export const scriptPath = '/antwoord/kopieer.js';

/** Lets one press copy the text for one's own record; without it the text can be selected. */
export const copyScript = `for (const button of document.querySelectorAll('button[data-copies]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copies);
    text.select();
    try { await navigator.clipboard.writeText(text.value); } catch { document.execCommand('copy'); }
    document.getElementById(button.dataset.says).textContent = 'Gekopieerd.';
  });
}
`;
