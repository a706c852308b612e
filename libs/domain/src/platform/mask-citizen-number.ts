/** Text with each citizen service number (BSN) masked, and how many there were. */
export function maskCitizenNumbers(text: string): { text: string; masked: number } {
  let masked = 0;
  const clean = text.replace(/(?<![\d+])\d{9}(?!\d)/g, (digits) => {
    if (!passesElevenTest(digits)) return digits;
    masked++;
    return '*********';
  });
  return { text: clean, masked };
}

/** The eleven-test of the citizen service number: nine digits weighed 9 to 2 and -1 sum to a multiple of eleven. */
export function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place), 0);
  return Number(digits) > 0 && sum % 11 === 0;
}
