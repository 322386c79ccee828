-- An analysis asks which messages left on a day though they were stored before it: they waited for quiet hours or a holiday.
ALTER TABLE push_message
  ADD KEY push_message_departure (first_attempt);
