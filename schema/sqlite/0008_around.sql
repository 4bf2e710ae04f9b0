-- milepost, schema 8: around a figure (左右), within a tolerance.
--
-- `upper`, the highest figure that satisfies, only where it is held on both sides. The table is the
-- same but for what its checks allow, so that no row is copied: the text that made it is put right,
-- as SQLite provides for checks that allow more than before.

PRAGMA writable_schema = ON;
UPDATE sqlite_master
SET sql = replace(replace(replace(replace(sql,
            '''less-than'', ''equal-to'', ''between'', ''in-step-with'', ''done'', ''set-later'')',
            '''less-than'', ''equal-to'', ''between'', ''around'', ''in-step-with'', ''done'',
                       ''set-later'')'),
            'WHEN ''equal-to'' THEN value IS NOT NULL',
            'WHEN ''equal-to'' THEN value IS NOT NULL
           WHEN ''around'' THEN value IS NOT NULL AND tolerance IS NOT NULL'),
            'requirement = ''between'' OR upper IS NULL',
            'requirement IN (''between'', ''around'') OR upper IS NULL'),
            'requirement = ''in-step-with'' OR tolerance IS NULL',
            'requirement IN (''in-step-with'', ''around'') OR tolerance IS NULL')
WHERE type = 'table' AND name = 'target_revision';
PRAGMA writable_schema = RESET;
