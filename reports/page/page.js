// Search, filters and sorting for the tables of a page. Everything is readable without.
(function () {
  'use strict';
  var root = document.documentElement;
  var collator = new Intl.Collator(root.lang, { numeric: true, sensitivity: 'base' });
  var ranks = {};
  document.querySelectorAll('.shapes symbol').forEach(function (shape, rank) {
    ranks[shape.id.slice(1)] = rank;
  });
  root.classList.add('js');

  function plain(text) {
    return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  }

  // What a cell is sorted by: a number, a text, or null where it is empty.
  function sortKey(cell) {
    if (cell.classList.contains('g')) {
      return cell.dataset.v === undefined ? null : Number(cell.dataset.v);
    }
    if (cell.classList.contains('f')) {
      return cell.querySelector('svg') ? 0 : cell.textContent ? 1 : null;
    }
    if (cell.classList.contains('l')) {
      var lamp = cell.querySelector('.lamp');
      return lamp ? ['green', 'yellow', 'red'].indexOf(lamp.classList[1]) : null;
    }
    if (cell.classList.contains('s')) {
      var mark = cell.querySelector('use');
      return mark ? ranks[mark.getAttribute('href').slice(2)] : null;
    }
    var text = cell.textContent.trim();
    if (text === '') return null;
    if (cell.classList.contains('n') || cell.classList.contains('r')) {
      // `≥ 30` is planned text; `in progress 60%` is a state among figures.
      var number = (cell.classList.contains('n') ? /^[-+]?\d[\d,]*(\.\d+)?/
                                                 : /[-+]?\d[\d,]*(\.\d+)?/).exec(text);
      if (number) return Number(number[0].replace(/,/g, ''));
    }
    return text;
  }

  // Empty cells come last either way, and figures before words.
  function compare(a, b, way) {
    if (a.key === null || b.key === null) {
      return (a.key === null) - (b.key === null) || a.place - b.place;
    }
    var order;
    if (typeof a.key === 'number' && typeof b.key === 'number') {
      order = a.key - b.key;
    } else if (typeof a.key === typeof b.key) {
      order = collator.compare(a.key, b.key);
    } else {
      return typeof a.key === 'number' ? -1 : 1;
    }
    return order * way || a.place - b.place;
  }

  function enhance(table) {
    var block = table.closest('.block');
    var tools = block.querySelector('.tools');
    var none = block.querySelector('.none');
    var bodies = Array.prototype.slice.call(table.tBodies);
    var entries = [];  // rows and headings in the order of the document
    bodies.forEach(function (body) {
      Array.prototype.forEach.call(body.rows, function (row) {
        if (row.classList.contains('more')) {
          entries[entries.length - 1].more = row;
          return;
        }
        var depth = Number(/\bd(\d)/.exec(row.className)[1]);
        entries.push({ row: row, body: body, more: null, place: entries.length, depth: depth,
                       isHeading: row.classList.contains('h'), text: null, key: null });
      });
    });
    var rows = entries.filter(function (entry) { return !entry.isHeading; });
    var sorted = document.createElement('tbody');
    var wanted = { text: '', statuses: [], column: -1, way: 1 };

    function textOf(entry) {
      if (entry.text === null) {
        entry.text = plain(Array.prototype.map.call(entry.row.cells, function (cell) {
          var isPicture = cell.classList.contains('g') || cell.classList.contains('f');
          return isPicture ? '' : cell.textContent;
        }).join(' '));
      }
      return entry.text;
    }

    function fits(entry) {
      return (wanted.statuses.length === 0 ||
              wanted.statuses.indexOf(entry.row.dataset.status) >= 0) &&
             (wanted.text === '' || textOf(entry).indexOf(wanted.text) >= 0);
    }

    function show(entry, shown) {
      if (entry.row.hidden === shown) entry.row.hidden = !shown;
      if (entry.more && entry.more.hidden === shown) entry.more.hidden = !shown;
    }

    // A part that does not stand below its whole any more says of what it is one.
    function tellWholes(areApart) {
      rows.forEach(function (entry) {
        if (entry.row.dataset.whole === undefined || areApart === Boolean(entry.whole)) return;
        if (areApart) {
          var cell = entry.row.querySelector('.t');
          entry.whole = document.createElement('span');
          entry.whole.className = 'whole';
          entry.whole.textContent = entry.row.dataset.whole;
          cell.insertBefore(entry.whole, cell.firstChild);
        } else {
          entry.whole.remove();
          entry.whole = null;
        }
      });
    }

    function filter() {
      var count = 0;
      tellWholes(false);
      var open = [];  // headings above the row, from the outermost
      rows.forEach(function (entry) {
        entry.shown = fits(entry);
        count += entry.shown ? 1 : 0;
      });
      entries.forEach(function (entry) {
        if (!entry.isHeading) {
          show(entry, entry.shown);
          if (entry.shown) open.forEach(function (heading) { heading.shown = true; });
          return;
        }
        while (open.length > 0 && open[open.length - 1].depth >= entry.depth) open.pop();
        entry.shown = false;
        open.push(entry);
      });
      entries.forEach(function (entry) {
        if (entry.isHeading) show(entry, entry.shown && wanted.column < 0);
      });
      tellWholes(wanted.column >= 0 || count < rows.length);
      none.hidden = count > 0;
      if (tools) tools.querySelector('.shown b').textContent = count;
    }

    function place(entry, body) {
      body.appendChild(entry.row);
      if (entry.more) body.appendChild(entry.more);
    }

    function sort() {
      var isSorted = wanted.column >= 0;
      table.classList.toggle('flat', isSorted);
      tellWholes(false);
      if (isSorted) {
        rows.forEach(function (entry) { entry.key = sortKey(entry.row.cells[wanted.column]); });
        rows.slice().sort(function (a, b) {
          return compare(a, b, wanted.way);
        }).forEach(function (entry) { place(entry, sorted); });
        table.appendChild(sorted);
      } else {
        entries.forEach(function (entry) { place(entry, entry.body); });
        sorted.remove();
      }
      filter();
    }

    // Up, down, and back to the order of the document.
    function askToSort(heading, column) {
      var before = wanted.column === column ? wanted.way : 0;
      wanted.column = before < 0 ? -1 : column;
      wanted.way = before > 0 ? -1 : 1;
      Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) {
        cell.removeAttribute('aria-sort');
      });
      if (wanted.column >= 0) {
        heading.setAttribute('aria-sort', wanted.way > 0 ? 'ascending' : 'descending');
      }
      sort();
    }

    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (heading, column) {
      if (heading.tagName !== 'TH' || rows.length < 2) return;
      if (heading.classList.contains('g')) {
        var sorts = rows.some(function (entry) {
          return entry.row.cells[column].dataset.v !== undefined;
        });
        if (!sorts) return;
        heading.classList.add('sorts');
      }
      var button = document.createElement('button');
      button.type = 'button';
      while (heading.firstChild) button.appendChild(heading.firstChild);
      heading.appendChild(button);
      button.addEventListener('click', function () { askToSort(heading, column); });
    });

    table.addEventListener('click', function (event) {
      var row = event.target.closest('tr');
      if (!row || !row.classList.contains('opens') || row.closest('table') !== table) return;
      if (event.target.closest('a, button') || String(window.getSelection())) return;
      var details = row.nextElementSibling.querySelector('details');
      details.open = !details.open;
    });

    function showAll() {
      wanted.text = '';
      wanted.statuses = [];
      if (tools) {
        tools.querySelector('input').value = '';
        tools.querySelectorAll('.chips button').forEach(function (chip) {
          chip.setAttribute('aria-pressed', 'false');
        });
      }
      filter();
    }

    if (tools) {
      tools.hidden = false;
      tools.querySelector('input').addEventListener('input', function (event) {
        wanted.text = plain(event.target.value);
        filter();
      });
      tools.querySelectorAll('.chips button').forEach(function (chip) {
        chip.addEventListener('click', function () {
          var at = wanted.statuses.indexOf(chip.dataset.status);
          if (at < 0) {
            wanted.statuses.push(chip.dataset.status);
          } else {
            wanted.statuses.splice(at, 1);
          }
          chip.setAttribute('aria-pressed', String(at < 0));
          filter();
        });
      });
      var all = tools.querySelector('.all');
      if (all) {
        all.addEventListener('click', function () {
          var opens = all.textContent === all.dataset.open;
          rows.forEach(function (entry) {
            if (entry.more) entry.more.querySelector('details').open = opens;
          });
          all.textContent = opens ? all.dataset.close : all.dataset.open;
        });
      }
    }
    return { rows: rows, showAll: showAll };
  }

  var tables = Array.prototype.map.call(document.querySelectorAll('table.grid'), enhance);

  // A table that fits needs no scrolling of its own; then its head can stay in sight.
  function measure() {
    document.querySelectorAll('.scroll').forEach(function (frame) {
      frame.classList.add('fits');
      if (frame.scrollWidth > frame.clientWidth) frame.classList.remove('fits');
    });
  }
  measure();
  window.addEventListener('resize', measure);

  // A link to a row finds it, filtered away or not, and opens it.
  function follow() {
    var row = document.getElementById(location.hash.slice(1)) ||
              document.getElementById(decodeURI(location.hash.slice(1)));
    if (!row || row.tagName !== 'TR') return;
    if (row.hidden) {
      tables.forEach(function (table) {
        if (table.rows.some(function (entry) { return entry.row === row; })) table.showAll();
      });
    }
    var more = row.nextElementSibling;
    if (more && more.classList.contains('more')) more.querySelector('details').open = true;
    row.scrollIntoView({ block: 'center' });
  }
  window.addEventListener('hashchange', follow);
  if (location.hash) follow();
})();
