-- Fills a new database: one plan of :targets targets, each with an indicator of its own and :entries
-- entries a month apart; 1 % of them corrected, 0.1 % taken back. Everything is written as milepost
-- writes it, past its guards, and in the order in which results come in: month by month.
--
--   sqlite3 new.db '.parameter set :targets 1000' '.parameter set :entries 10' '.read large_database.sql'
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -500000;
BEGIN;

-- Months are numbered from December 2021, which is 0.
CREATE TEMP TABLE month (month INTEGER PRIMARY KEY, last_day INTEGER);
INSERT INTO month SELECT value, unixepoch('2022-01-01', value || ' months', '-1 day') / 86400
FROM generate_series(-:entries, 12);

CREATE TEMP TABLE made AS
SELECT value AS number,
       CASE WHEN value % 20 < 14 THEN 'flow' WHEN value % 20 < 17 THEN 'stock'
            WHEN value % 20 < 19 THEN 'growth' ELSE 'milestone' END AS measure,
       -- The figure asked for, and the last month reported: most report December.
       CASE WHEN value % 20 < 17 THEN 100 + value * 7919 % 9000 ELSE 5 + value % 6 END AS planned,
       iif(value / 20 % 10 < 3, 9 + value / 20 % 10, 12) AS last_month
FROM generate_series(0, :targets - 1);

INSERT INTO area (area_id, key) VALUES (1, 'large');
INSERT INTO plan (plan_id, area_id, key) VALUES (1, 1, 'large-2022');
INSERT INTO plan_revision (plan_revision_id, plan_id, revision, recorded_at, reason, name_zh, name_en,
  area_name_zh, area_name_en, document_key, document_title_zh, document_title_en, document_date,
  document_url, period_start, period_end, compare, ahead, on_track, behind)
SELECT 1, 1, 0, 1641772800000, '', '大计划', 'Large plan', '大区', 'Large District', 'large-report',
       '政府工作报告', 'Report on the work of the government', unixepoch('2022-01-10') / 86400, '',
       unixepoch('2022-01-01') / 86400, unixepoch('2022-12-31') / 86400, 'points', 100000, 0, -100000;

-- Four chapters of four sections each.
INSERT INTO section (plan_revision_id, position, key, label, name_zh, name_en, parent)
SELECT 1, value, 's' || value, '', '第' || value || '部分', 'Part ' || value,
       iif(value % 5 = 0, '', 's' || (value / 5 * 5))
FROM generate_series(0, 19);

INSERT INTO indicator (indicator_id, area_id, key, unit, measure)
SELECT number + 1, 1, printf('indicator-%06d', number),
       CASE measure WHEN 'flow' THEN '万元' WHEN 'stock' THEN '亿元' WHEN 'growth' THEN '%' ELSE '' END,
       measure
FROM made;
INSERT INTO indicator_revision (indicator_id, revision, recorded_at, name_zh, name_en)
SELECT number + 1, 0, 1641772800000, '第' || number || '项指标', 'Indicator number ' || number FROM made;
INSERT INTO plan_indicator (plan_revision_id, position, indicator_id)
SELECT 1, number, number + 1 FROM made;

INSERT INTO target (target_id, plan_id, key) SELECT number + 1, 1, printf('target-%06d', number) FROM made;
INSERT INTO target_revision (target_revision_id, target_id, revision, recorded_at, reason, indicator_id,
  section, name_zh, name_en, requirement, value, commitment, due, pace, parent, lead, "with", leader,
  note, source, withdrawn)
SELECT number + 1, number + 1, 0, 1641772800000, '', number + 1,
       's' || (number % 4 * 5 + 1 + number / 4 % 4), '第' || number || '项目标', 'Target number ' || number,
       iif(measure = 'milestone', 'done', 'at-least'), iif(measure = 'milestone', NULL, planned * 10000),
       iif(number % 10 = 0, 'strive', 'firm'), unixepoch('2022-12-31') / 86400, 'linear', '',
       '第' || (number % 30) || '局', '', '', '', '', 0
FROM made;
INSERT INTO plan_target (plan_revision_id, position, target_revision_id)
SELECT 1, number, number + 1 FROM made;

-- The first entry is of the year before, the last of the last month reported. A flow ends its year at
-- 75 to 124 % of the figure asked for.
INSERT INTO entry (indicator_id, as_of, kind, revision, value, state, recorded_at, entry_id, reporter)
SELECT number + 1, last_day,
       CASE measure WHEN 'flow' THEN 1 WHEN 'stock' THEN 3 WHEN 'growth' THEN 4 ELSE 5 END, 0,
       CASE measure
         WHEN 'flow' THEN planned * ((month + 12 * :entries - 1) % 12 + 1) * (75 + number * 31 % 50) / 12 * 100
         WHEN 'stock' THEN planned * (800 + month * (4 + number % 25)) * 10
         WHEN 'growth' THEN planned * 10000 + ((number * 13 + (month + :entries) * 7) % 41 - 20) * 1000
         ELSE iif(month BETWEEN 1 AND 11, month * 80000, NULL) END,
       iif(measure = 'milestone', (month > 0) + (month = 12), NULL),
       1673740800000 + entry_id, entry_id, '区统计局'
FROM (SELECT made.*, round.value * :targets + number + 1 AS entry_id,
             iif(round.value = 0 AND :entries > 1, min(0, last_month - :entries + 1),
                 last_month - :entries + 1 + round.value) AS reported
      FROM generate_series(0, :entries - 1) round CROSS JOIN made)
     CROSS JOIN month ON month = reported;

INSERT INTO entry (indicator_id, as_of, kind, revision, value, state, recorded_at, entry_id, corrects,
  correction_reason, reporter)
SELECT indicator_id, as_of, kind, 1, iif(kind = 5, value, value + 100), state,
       1673740800000 + :targets * :entries + entry_id, :targets * :entries + entry_id / 100 + 1, entry_id,
       'typing error', reporter
FROM entry WHERE entry_id % 100 = 37;

-- None of these is corrected.
INSERT INTO entry_void (entry_id, recorded_at, reason)
SELECT entry_id, 1673740800000 + 3 * :targets * :entries, 'reported by mistake'
FROM entry WHERE entry_id % 1000 = 500;
COMMIT;
