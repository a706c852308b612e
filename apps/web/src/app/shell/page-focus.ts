import { DOCUMENT, Service, inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/** How long a page may take to show its last heading. */
const longest = 5_000;

/**
 * Puts the focus on the heading of a page after going there, so that a screen reader says where one is and the keyboard
 * goes on from there. A navigation with `state: { keepFocus: true }`, such as walking through a list, leaves it be.
 */
@Service()
export class PageFocus {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private stopLooking = (): void => undefined;

  /** Follows the navigation from here on; the first page keeps the focus where the browser put it. */
  follow(): void {
    let last: string | null = null;
    this.router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe(({ urlAfterRedirects }) => {
      const path = urlAfterRedirects.split(/[?#]/)[0]!;
      const keep = this.router.lastSuccessfulNavigation()?.extras.state?.['keepFocus'] === true;
      if (last !== null && last !== path && !keep) this.toHeading();
      last = path;
    });
  }

  private toHeading(): void {
    this.stopLooking();
    let at = this.document.activeElement;
    const look = (): void => {
      // Whoever went on by hand in the meantime is left where she is.
      const { activeElement, body } = this.document;
      if (activeElement !== at && activeElement !== body) return this.stopLooking();
      const heading = this.heading();
      if (!heading || heading === activeElement) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      at = heading;
    };
    // A page may show one heading while it waits and another when its data are there.
    const observer = new MutationObserver(look);
    const timer = setTimeout(() => this.stopLooking(), longest);
    this.stopLooking = () => {
      observer.disconnect();
      clearTimeout(timer);
    };
    // The former page leaves the document after this event.
    setTimeout(() => {
      look();
      observer.observe(this.document.body, { childList: true, subtree: true });
    });
  }

  private heading(): HTMLElement | null {
    const shown = [...this.document.querySelectorAll<HTMLElement>('[data-page-pane] h1, main h1')];
    return shown.find((one) => one.offsetParent !== null) ?? null;
  }
}
