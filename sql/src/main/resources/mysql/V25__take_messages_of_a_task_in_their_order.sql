-- A round of sending takes the next messages of one task that are due: read in this order, and not all that the task has.
ALTER TABLE push_message
  ADD KEY push_message_claim (task_id, state, template, not_before);
