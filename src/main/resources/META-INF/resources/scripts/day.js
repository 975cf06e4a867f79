// Taps of the patient's day. Each has an id of its own and is kept in this tab until the server says that it is saved;
// after a break it is sent again with the same id, so that it counts once.
(() => {
  const KEPT = 'steadier-taps';
  const QUIET = 600; // milliseconds in which a tap may travel before the page says that it is not saved
  const AGAIN = 4000; // between two attempts
  const sent = new Map();

  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(KEPT)) ?? [];
    } catch {
      return [];
    }
  }

  function keep(taps) {
    try {
      if (taps.length) sessionStorage.setItem(KEPT, JSON.stringify(taps));
      else sessionStorage.removeItem(KEPT);
    } catch {
      // a browser that keeps nothing still sends the tap once
    }
  }

  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return [0, 8, 12, 16, 20].map((from, at, all) => hex.slice(from, all[at + 1])).join('-');
  }

  const line = () => document.querySelector('.st-unsaved[data-owner]');

  function show() {
    const status = line();
    if (!status) return;
    const waits = kept().some((tap) => Date.now() - tap.at > QUIET);
    status.firstElementChild.hidden = !waits;
  }

  // Before the page itself hears of the press: its id, its words, and the note in this tab.
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('button[data-tap]');
    const status = line();
    if (!button || button.disabled || !status) return;
    const box = button.closest('.st-say-words')?.querySelector('textarea, input');
    button.words = box?.value ?? '';
    const taps = kept();
    const same = taps.find((tap) => tap.what === button.dataset.tap && tap.words === button.words);
    button.tap = same?.id ?? newId();
    if (!same) {
      taps.push({ id: button.tap, owner: status.dataset.owner, what: button.dataset.tap, words: button.words, at: Date.now() });
      keep(taps);
    }
    sent.set(button.tap, Date.now());
    setTimeout(show, QUIET + 50);
  }, true);

  // What was not answered is sent again; what somebody else left in this tab is forgotten.
  setInterval(() => {
    const status = line();
    if (!status) return;
    const taps = kept();
    const mine = taps.filter((tap) => tap.owner === status.dataset.owner);
    if (mine.length < taps.length) keep(mine);
    for (const tap of mine) {
      if (Date.now() - (sent.get(tap.id) ?? 0) < AGAIN) continue;
      sent.set(tap.id, Date.now());
      status.dispatchEvent(new CustomEvent('again', { detail: tap }));
    }
    show();
  }, 1000);

  window.SteadierDay = {
    saved(id) {
      keep(kept().filter((tap) => tap.id !== id));
      show();
    },
  };
})();
