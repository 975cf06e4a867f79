// Small things around every page. Looks and moves the focus only; knows nothing about people.
(() => {
  const root = document.documentElement;

  // Room for the licence banner: points over it resolve to <body>, its shadow host.
  function measure() {
    if (!root.hasAttribute('data-licence-banner')) return;
    const x = root.clientWidth / 2;
    const bottom = root.clientHeight;
    let height = 0;
    while (height < bottom / 2 && document.elementFromPoint(x, bottom - 1 - height) === document.body) height++;
    root.style.setProperty('--st-banner-measured', `${height}px`);
    root.dataset.licenceBanner = 'measured';
  }
  addEventListener('load', () => setTimeout(measure, 500));
  addEventListener('resize', measure);
  addEventListener('click', () => setTimeout(measure, 50), true);

  // The line that says "connection lost" is a status for screen readers, too.
  addEventListener('load', () =>
    setTimeout(() => document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status'), 500));

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a.st-skip');
    const main = link && document.getElementById('main');
    if (main) {
      event.preventDefault();
      main.focus();
    }
  });

  // On a sheet: arrows move between people, one key for each option; only while the focus is on one of its buttons.
  document.addEventListener('keydown', (event) => {
    const button = event.target.closest?.('.st-sheet button[data-key]');
    if (!button || event.ctrlKey || event.metaKey || event.altKey) return;
    const sheet = button.closest('.st-sheet');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const sheets = [...document.querySelectorAll('.st-sheet')];
      const at = [...sheet.querySelectorAll('button[data-key]')].indexOf(button);
      const next = sheets[sheets.indexOf(sheet) + step]?.querySelectorAll('button[data-key]');
      (next?.[at] ?? next?.[0])?.focus();
      event.preventDefault();
      return;
    }
    const wanted = sheet.querySelector(`button[data-key="${CSS.escape(event.key.toLowerCase())}"]:not([disabled])`);
    if (wanted) {
      wanted.focus();
      wanted.click();
      event.preventDefault();
    }
  });

  // Sign-in: show the password; fill in a demonstration account.
  document.addEventListener('click', (event) => {
    const show = event.target.closest?.('button[data-shows]');
    const password = show && document.getElementById(show.dataset.shows);
    if (password) {
      const shown = password.type === 'password';
      password.type = shown ? 'text' : 'password';
      show.setAttribute('aria-pressed', String(shown));
    }
    const account = event.target.closest?.('button[data-user]');
    const form = account && document.querySelector('form[action="login"]');
    if (form) {
      form.elements.username.value = account.dataset.user;
      form.elements.password.value = account.dataset.password;
      form.requestSubmit();
    }
  });

  // A signature drawn with finger, pen or mouse: on the canvas, and as path data for the server when the pen is lifted.
  document.addEventListener('pointerdown', (event) => {
    const canvas = event.target.closest?.('.st-pad > canvas');
    if (!canvas || !event.isPrimary) return;
    const pad = canvas.parentElement;
    const context = canvas.getContext('2d');
    const point = (at) => {
      const box = canvas.getBoundingClientRect();
      const within = (part, whole) => Math.max(0, Math.min(whole, Math.round(part * whole)));
      return [within((at.clientX - box.left) / box.width, 600), within((at.clientY - box.top) / box.height, 180)];
    };
    let last = point(event);
    let line = `${pad.line ?? ''} M ${last.join(' ')}`.trim();
    Object.assign(context, { strokeStyle: getComputedStyle(canvas).color, lineWidth: 4, lineCap: 'round' });
    const draw = (moved) => {
      const next = point(moved);
      if (Math.hypot(next[0] - last[0], next[1] - last[1]) < 3) return;
      context.beginPath();
      context.moveTo(...last);
      context.lineTo(...next);
      context.stroke();
      line += ` L ${next.join(' ')}`;
      last = next;
    };
    canvas.setPointerCapture(event.pointerId);
    canvas.addEventListener('pointermove', draw);
    canvas.addEventListener('lostpointercapture', () => {
      canvas.removeEventListener('pointermove', draw);
      pad.line = line;
      pad.dispatchEvent(new Event('drawn'));
    }, { once: true });
  });

  window.Steadier = {
    // After navigation inside the portal: to the top, focus on the heading.
    arrive() {
      requestAnimationFrame(() => {
        const main = document.getElementById('main');
        (main?.querySelector('h1') ?? main)?.focus({ preventScroll: true });
        main?.scrollIntoView();
      });
    },
  };
})();
