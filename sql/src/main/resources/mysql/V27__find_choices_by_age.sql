-- What is old enough is forgotten: who was chosen or passed over is found by when that was.
ALTER TABLE push_choice ADD KEY push_choice_decided (decided_at);
