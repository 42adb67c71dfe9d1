(() => {
  'use strict';
  const card = document.getElementById('card');
  if (!card) return;
  const parts = (element) => (element.dataset.r || '').split(' ').filter(Boolean);

  // The tables hold every record in full; the card shows their cells, so that nothing is told twice in the file.
  const show = (ids) => {
    card.replaceChildren();
    for (const id of ids) {
      const row = document.getElementById('row-' + id);
      if (!row) continue;
      const list = document.createElement('dl');
      for (const cell of row.cells) {
        if (!cell.textContent.trim()) continue;
        const name = document.createElement('dt');
        const value = document.createElement('dd');
        name.textContent = cell.dataset.h;
        value.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
        list.append(name, value);
      }
      card.append(list);
    }
    card.hidden = !card.childElementCount;
  };

  const light = (ids) => {
    document.querySelectorAll('.on').forEach((element) => element.classList.remove('on'));
    document.querySelectorAll('[data-r]').forEach((element) => {
      if (parts(element).some((id) => ids.includes(id))) element.classList.add('on');
    });
  };

  let pinned = false;
  const owner = (target) => (target instanceof Element ? target.closest('[data-r]') : null);

  document.addEventListener('mouseover', (event) => {
    const at = owner(event.target);
    if (pinned || !at || !at.closest('.text, .map')) return;
    const ids = parts(at);
    show(ids);
    light(ids);
  });
  document.addEventListener('mouseout', (event) => {
    if (pinned || !owner(event.target)) return;
    card.hidden = true;
    light([]);
  });

  const choose = (at) => {
    const ids = parts(at);
    pinned = true;
    light(ids);
    if (at.closest('.text, .map, .timeline')) show(ids); else card.hidden = true;
    if (!at.closest('.text')) {
      const words = [...document.querySelectorAll('.text [data-r]')].find((element) => parts(element).includes(ids[0]));
      if (words) words.scrollIntoView({ block: 'center', behavior: 'smooth' });
    }
  };
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a, #card')) return;
    const at = owner(event.target);
    if (at) { choose(at); return; }
    pinned = false;
    card.hidden = true;
    light([]);
  });
  document.addEventListener('keydown', (event) => {
    const at = owner(event.target);
    if (event.key === 'Enter' && at) { event.preventDefault(); choose(at); }
    if (event.key === 'Escape') { pinned = false; card.hidden = true; light([]); }
  });
})();
