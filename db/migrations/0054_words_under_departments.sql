-- A word in one department, on one subject or at one post is looked for in the index alone. Those that have the word were
-- gathered from the whole district and five in six thrown away.
create function words_of_grievance(district integer, neutral text, department text, subject text, post text, seniors text[])
returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array_remove(string_to_array(replace(
    rtrim(neutral) || ' @' || department || coalesce(' $' || subject, '') || coalesce(' #' || post, '')
      || coalesce(' #' || nullif(array_to_string(seniors, ' #'), ''), ''),
    ' ', ' ' || district::text || ':'), ' '), ''))
$$;
comment on function words_of_grievance is 'The words of a grievance in the neutral form, its department (@), subject ($) and posts (#), each under its district: what the register is searched by.';

set local maintenance_work_mem = '256MB';
drop index grievance_words;
create index grievance_words on grievance using gin (words_of_grievance(district, neutral, department, subject, post, seniors))
  with (gin_pending_list_limit = 256);

-- A question to an index of something computed is only planned well when its values have been looked at.
analyze grievance;
