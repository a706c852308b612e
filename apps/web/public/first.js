// Runs before the first paint, so that nobody sees the wrong colours or the wrong language first.
(function () {
  try {
    var theme = localStorage.getItem('voortuin.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    var wanted = localStorage.getItem('voortuin.language');
    var here = document.documentElement.lang;
    var path = location.pathname;
    var rest = location.search + location.hash;
    if (wanted === 'en' && here === 'nl' && !/^\/en(\/|$)/.test(path)) location.replace('/en' + path + rest);
    if (wanted === 'nl' && here === 'en') location.replace((path.replace(/^\/en(?=\/|$)/, '') || '/') + rest);
  } catch {
    // Storage may be closed off; the system's colours and Dutch do well then.
  }
})();
