// Keeps one page with the numbers to call, and shows it when the portal does not answer. Nothing of a person is kept.
const CACHE = 'steadier-offline-1';
const PATIENCE = 12_000;
const FRESH = 12 * 60 * 60 * 1_000;
const PAGE = `offline?language=${new URL(self.location.href).searchParams.get('language') === 'es' ? 'es' : 'en'}`;
const PARTS = ['tokens.css', 'styles.css', 'styles/icons.css', 'styles/safety.css', 'icons/steadier.svg'];
const at = (path) => new URL(path, self.registration.scope).href;

async function keep() {
  const cache = await caches.open(CACHE);
  await Promise.all([PAGE, ...PARTS].map(async (path) => {
    const answer = await fetch(at(path), { credentials: 'omit', cache: 'no-store' });
    if (!answer.ok) throw new Error(path);
    await cache.put(at(path), answer);
  }));
}

async function keepFresh() {
  const kept = await caches.match(at(PAGE));
  const date = Date.parse(kept?.headers.get('date') ?? '');
  if (!(Date.now() - date < FRESH)) await keep();
}

async function page(event) {
  const { request } = event;
  try {
    const late = new Promise((_, fail) => {
      if (request.method === 'GET') setTimeout(() => fail(new Error('late')), PATIENCE);
    });
    const answer = await Promise.race([fetch(request), late]);
    if (request.method === 'GET' && [502, 503, 504].includes(answer.status)) {
      return (await caches.match(at(PAGE))) ?? answer;
    }
    event.waitUntil(keepFresh().catch(() => {}));
    return answer;
  } catch (unreachable) {
    const kept = await caches.match(at(PAGE));
    if (kept) return kept;
    throw unreachable;
  }
}

self.addEventListener('install', (event) => event.waitUntil(keep().then(() => self.skipWaiting())));

self.addEventListener('activate', (event) => event.waitUntil(caches.keys()
  .then((names) => Promise.all(names
    .filter((name) => name.startsWith('steadier-offline-') && name !== CACHE)
    .map((name) => caches.delete(name))))
  .then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate') {
    event.respondWith(page(event));
  } else if (request.method === 'GET' && PARTS.some((path) => at(path) === request.url.split('?')[0])) {
    event.respondWith(fetch(request).catch(async (unreachable) => {
      const kept = await caches.match(request.url.split('?')[0]);
      if (kept) return kept;
      throw unreachable;
    }));
  }
});
