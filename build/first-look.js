/* global ALONE, KIOSK_BUILD, PAGE_FILES -- the build puts their values in their place */
// Runs in the page's head before anything is drawn: settles how the first look is. Goes inline, by its hash.
(() => {
  var root = document.documentElement;
  var hash = location.hash;

  // A page takes several files: they are asked for now, and not one after the other as each is read.
  /** @type {Record<string, string[]>} */
  var pages = PAGE_FILES;
  /** @param {string[]} [files] */
  function ask(files) {
    var links = document.createDocumentFragment();
    (files || []).forEach(function (file) {
      var link = document.createElement('link');
      link.rel = /js$/.test(file) ? 'modulepreload' : 'preload';
      link.as = /js$/.test(file) ? 'script' : /css$/.test(file) ? 'style' : 'font';
      link.crossOrigin = '';
      link.href = 'assets/' + file;
      links.append(link);
    });
    document.head.append(links);
  }
  var home = !hash || hash === '#contenu' || /^#\/?(\?|$)/.test(hash);
  var sheet = /^#\/fiche\/(\d+)\/exercice/.exec(hash);
  var page = home ? 'home' : (sheet && sheet[1]) || '';
  // Before all else: what a device keeps takes a while to read.
  if (sheet) ask(pages[page]);

  var given = /[?&]lang=(\w+)/.exec(hash);
  var language = given && given[1];

  var kiosk = KIOSK_BUILD || /[?&]kiosk=1(&|$)/.test(hash);

  /** @param {string} name */
  function kept(name) {
    try {
      // One from a file must not ask yet: `main.ts` says why.
      return kiosk || ALONE ? null : localStorage.getItem('guichet-dessai:' + name);
    } catch {
      return null;
    }
  }

  if (!language) language = kept('language');
  if (!language) {
    var tag = navigator.languages.find((tag) => /^(fr|de)/i.test(tag));
    language = tag && tag.slice(0, 2).toLowerCase();
  }
  var worker = navigator.serviceWorker;
  var lettersKept = !!worker && !!worker.controller;
  function askForRest() {
    if (home) ask(pages[page]);
    ask(pages[page + '-' + (language || 'fr')]);
    if (sheet) ask(pages.exercises);
    // Where they lie on the device the letters come at once: nothing is laid out twice for them.
    if (lettersKept) ask(pages.fonts);
  }

  var sized = /[?&]text=(\w+)/.exec(hash);
  var text = sized ? sized[1] : kept('text');
  var theme = kept('theme');
  if (text) root.dataset.text = text;
  if (!theme && matchMedia('(prefers-contrast: more)').matches) theme = 'contrast';
  if (theme) root.dataset.theme = theme;

  // What stands ready-made is the home page in French: anything else waits for the script. A kiosk has a start screen.
  var waits = !home || kiosk || ALONE || (language && language !== 'fr');
  // What is painted first has letters that are there: fonts on their way would hold it up.
  if (!waits || !lettersKept) root.dataset.sketch = '';
  function takeLetters() {
    delete root.dataset.sketch;
  }

  // A button that is pressed before the app has come is pressed again once it does something.
  /** @type {HTMLButtonElement | null} */
  var pressed;
  root.onclick = function (event) {
    pressed = /** @type {Element} */ (event.target).closest('button:not([popovertarget])');
  };
  // What is gone to before that comes with it: what stands here would seem not to have heard.
  onhashchange = function () {
    if (/^#\/\w/.test(location.hash)) root.dataset.wait = language || 'fr';
  };
  var come = false;
  root.addEventListener('come', function () {
    come = true;
    root.onclick = onhashchange = null;
    if (pressed) pressed.click();
    requestAnimationFrame(function () {
      setTimeout(takeLetters);
    });
  });

  if (waits) {
    root.dataset.wait = language || 'fr';
    // One file is a long script, and leaves few moments to paint.
    if (ALONE) root.dataset.alone = '';
    askForRest();
  } else if ('PerformanceObserver' in window) {
    // Its opening is painted before all else: the rest of it, its scripts, and the letters that it is drawn with from then on.
    new PerformanceObserver(function (_, observer) {
      observer.disconnect();
      takeLetters();
      askForRest();
    }).observe({ type: 'paint', buffered: true });
  }

  /** @param {string} name */
  function trouble(name) {
    delete root.dataset.wait;
    root.dataset.trouble = name;
  }
  if (location.protocol === 'file:' && !ALONE) trouble('file');
  if (!('noModule' in HTMLScriptElement.prototype)) trouble('old');
  // The app runs all the same, but « Affichage » stands open.
  else if (!('popover' in HTMLElement.prototype)) root.dataset.trouble = 'old';
  addEventListener(
    'error',
    function (event) {
      if (root.dataset.trouble) return;
      if (event.target instanceof HTMLScriptElement) trouble('script');
      // What a browser cannot read was written for newer ones.
      else if (!come && event.error instanceof SyntaxError) trouble('old');
    },
    true,
  );
})();
