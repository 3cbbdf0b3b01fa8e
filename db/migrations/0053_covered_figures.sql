-- Sums are read from the key alone. Their rows lie in the order in which they were made, all cuts of a day mixed, so that
-- a question of sixty days met some hundred pages of each; in the key the same numbers lie side by side, with how many.
-- Both tables grow with days and places, not with grievances.
alter table figure drop constraint figure_pkey,
  add primary key (district, cut, grain, measure, day, a, b) include (n);
alter table figure_time drop constraint figure_time_pkey,
  add primary key (district, cut, grain, step, day, a, bin) include (n);

-- What is added today is seen to several times a day, or reading would look into every row of the last weeks after all.
alter table figure set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);
alter table figure_time set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);
