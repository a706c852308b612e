// Runs before the first paint, so that nobody sees the wrong colours or the wrong language first.
(function () {
  try {
    var theme = localStorage.getItem('voortuin.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    if (localStorage.getItem('voortuin.language') === 'en' && location.pathname === '/' && document.documentElement.lang === 'nl')
      location.replace('/en/');
  } catch {
    // Storage may be closed off; the system's colours and Dutch do well then.
  }
})();
