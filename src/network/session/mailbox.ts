/** Mail for a loop that does one thing at a time: it looks here between two pieces of work, and sleeps until more comes. */
export class Mailbox<Mail> {
  #mail: Mail[] = [];
  #wake: () => void = () => undefined;

  post(mail: Mail): void {
    this.#mail.push(mail);
    this.wake();
  }

  /** The oldest, which is then no longer here. */
  next(): Mail | undefined {
    return this.#mail.shift();
  }

  has(wanted: (mail: Mail) => boolean): boolean {
    return this.#mail.some(wanted);
  }

  /** Throws away what is no longer of interest. */
  discard(unwanted: (mail: Mail) => boolean): void {
    this.#mail = this.#mail.filter((mail) => !unwanted(mail));
  }

  /** Waits for so many milliseconds, or until there is mail. New mail comes in even if the time is 0. */
  sleep(milliseconds: number): Promise<void> {
    if (this.#mail.length > 0) return Promise.resolve();
    return new Promise((resolve) => {
      // A task or a timer that comes later than the mail ends a sleep that is over, and no other.
      this.#wake = resolve;
      if (milliseconds <= 0) breathe(resolve);
      else if (milliseconds < Infinity) setTimeout(resolve, milliseconds);
    });
  }

  /** Ends the sleep, if there is one. */
  wake(): void {
    this.#wake();
  }
}

/**
 * Calls back when whatever waits has had its turn. A message to oneself would be quicker, but in Chromium mail from the
 * page then waits for tenths of a second; and a timeout of 0 is one of 4 milliseconds.
 */
function breathe(then: () => void): void {
  if (typeof scheduler === 'undefined') setTimeout(then);
  else void scheduler.postTask(then, { priority: 'background' });
}
