-- A part with a picture has its caption in body. Sent pictures stay: one a week is small.

ALTER TABLE outbox ADD COLUMN picture ${blob};
