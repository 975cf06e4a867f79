// Safety beside the portal's own channel: the band over staff's pages, the press of a patient, the page for when nothing answers.
(() => {
  const root = document.documentElement;
  const at = (path) => new URL(path, document.baseURI);

  async function ask(path, millis, options) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), millis);
    try {
      return await fetch(at(path), { cache: 'no-store', signal: stop.signal, ...options });
    } finally {
      clearTimeout(timer);
    }
  }

  // The band of staff. Asked without cookies, so an open page does not keep a session alive; each page has a key of its own.
  let watched = '';
  let asked = 0;
  let asking = false;
  setInterval(async () => {
    const band = document.querySelector('.st-alarm[data-watch]');
    const key = band?.dataset.watch;
    if (!key || asking || (key === watched && Date.now() - asked < 12_000)) return;
    watched = key;
    asked = Date.now();
    asking = true;
    try {
      const answer = await ask('alerts/waiting', 8_000, { credentials: 'omit', headers: { 'X-Watch': key } });
      if (answer.status === 200) {
        const said = await answer.json();
        band.hidden = false;
        const words = band.querySelector('.st-alarm-words');
        if (words.textContent !== said.words) words.textContent = said.words;
        band.querySelector('.st-alarm-since').textContent = said.since;
        const open = band.querySelector('a');
        open.textContent = said.open;
        open.setAttribute('href', said.path);
      } else if (answer.status === 204) {
        band.hidden = true;
        band.querySelector('.st-alarm-words').textContent = '';
      }
    } catch {
      // what stands there stays
    } finally {
      asking = false;
    }
  }, 1_000);

  // What was just done on the page may have answered it.
  document.addEventListener('click', () => {
    if (document.querySelector('.st-alarm[data-watch]:not([hidden])')) setTimeout(() => (asked = 0), 1_500);
  });

  // "I don't feel safe": stored and said so, or told in words to call. Never neither.
  const form = document.getElementById('press');
  if (form) {
    const part = (id) => document.getElementById(id);
    const show = (name) => {
      for (const each of ['asking', 'sending', 'told', 'missed']) part(each).hidden = each !== name;
      part(name).querySelector('h2')?.focus();
      scrollTo(0, 0);
    };
    let told = false;
    let sending = false;

    async function send() {
      if (told || sending) return;
      sending = true;
      try {
        const answer = await ask(form.getAttribute('action'), 6_000, {
          method: 'POST',
          redirect: 'manual',
          headers: { Accept: 'application/json' },
          body: new URLSearchParams(new FormData(form)),
        });
        if (answer.status === 401 || answer.type === 'opaqueredirect') {
          part('missed-out').hidden = false;
          part('missed-trying').hidden = true;
          show('missed');
          return;
        }
        const said = answer.ok ? await answer.json() : {};
        if (!said.told) throw new Error(String(answer.status));
        told = true;
        part('told-at').textContent = said.told;
        part('told-hours').textContent = said.hours;
        show('told');
        look(0);
      } catch {
        if (part('missed').hidden) show('missed');
        part('missed-trying').hidden = false;
        setTimeout(send, 5_000);
      } finally {
        sending = false;
      }
    }

    // Until someone has seen it, for ten minutes.
    async function look(times) {
      try {
        const answer = await ask(`${form.getAttribute('action')}/seen`, 8_000, {});
        const said = answer.ok ? await answer.json() : {};
        if (said.seen) {
          part('told-seen').textContent = said.seen;
          return;
        }
      } catch {
        // asked again in a moment
      }
      if (times < 40) setTimeout(() => look(times + 1), 15_000);
    }

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      show('sending');
      send();
    });
    part('missed-again').addEventListener('click', (event) => {
      if (!part('missed-out').hidden) return;
      event.preventDefault();
      send();
    });
  }

  // Patients' browsers keep a page with the numbers to call.
  if (root.dataset.portal === 'patient' && 'serviceWorker' in navigator) {
    addEventListener('load', () =>
      navigator.serviceWorker.register(at(`offline.js?language=${root.lang === 'es' ? 'es' : 'en'}`)).catch(() => {}));
  }
})();
