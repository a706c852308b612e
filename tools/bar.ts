/** A bar with a count, on one line where there is a terminal. */
export function bar(what: string): (done: number, total: number) => void {
  let shown = -1;
  return (done, total) => {
    const tenth = total > 0 ? Math.floor((done / total) * 10) : 10;
    if (process.stdout.isTTY || tenth !== shown) {
      const line = `${what} ${'█'.repeat(tenth)}${'░'.repeat(10 - tenth)} ${done} of ${total}`;
      if (process.stdout.isTTY) process.stdout.write(`\r${line}${done === total ? '\n' : ''}`);
      else console.log(line);
    }
    shown = tenth;
  };
}
