// Makes room for the licence banner at the bottom of the window. It only measures; the banner stays as it is.
(() => {
  const root = document.documentElement;
  const measure = () => {
    if (!root.hasAttribute('data-licence-banner')) return;
    const x = root.clientWidth / 2;
    const bottom = root.clientHeight;
    let height = 0;
    while (height < bottom / 2 && document.elementFromPoint(x, bottom - 1 - height) === document.body) height++;
    root.style.setProperty('--st-banner-measured', `${height}px`);
    root.dataset.licenceBanner = 'measured';
  };
  addEventListener('load', () => setTimeout(measure, 500));
  addEventListener('resize', measure);
  addEventListener('click', () => setTimeout(measure, 50), true);
})();
