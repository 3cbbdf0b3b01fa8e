-- A number that was written down by mistake is struck off; the act that says so stays.
grant delete on foreign_number to nivaran_program;
