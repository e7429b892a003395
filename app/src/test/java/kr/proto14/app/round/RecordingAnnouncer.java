package kr.proto14.app.round;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.OutboxKey;

/** Says what happened in one line each. */
final class RecordingAnnouncer implements Announcer {
  private final List<String> recipients = new ArrayList<>();

  RecordingAnnouncer(String... recipients) {
    this.recipients.addAll(List.of(recipients));
  }

  void alsoTell(String recipient) {
    recipients.add(recipient);
  }

  @Override
  public List<NewMessage> predicted(Announcement announcement) {
    return predicted(announcement, "predicted");
  }

  @Override
  public List<NewMessage> updated(Announcement announcement) {
    return predicted(announcement, "updated");
  }

  private List<NewMessage> predicted(Announcement announcement, String deed) {
    Prediction prediction = announcement.prediction();
    String subject = prediction.round().id().toString();
    String body = "%s %s %s".formatted(deed, subject, announcement.advice().ticket().signs());
    return recipients.stream()
        .map(
            to ->
                new NewMessage(
                    new OutboxKey(subject, "prediction", prediction.version(), "chat", to, 1),
                    body,
                    prediction.round().saleEnd()))
        .toList();
  }

  @Override
  public List<NewMessage> trouble(Trouble trouble, int reminder) {
    return told(trouble, "error", reminder + 1, trouble.fault().kind() + " " + reminder);
  }

  @Override
  public List<NewMessage> recovered(Trouble trouble) {
    Duration lasted = Duration.between(trouble.since(), trouble.at());
    return told(trouble, "recovered", 1, "recovered after " + lasted);
  }

  @Override
  public List<NewMessage> flood(Flood flood) {
    return recipients.stream()
        .map(
            to ->
                new NewMessage(
                    new OutboxKey("flood/" + flood.from(), "flood", 1, "chat", to, 1),
                    "flood of " + flood.count(),
                    flood.to().plusSeconds(86_400)))
        .toList();
  }

  private List<NewMessage> told(Trouble trouble, String event, int version, String body) {
    return recipients.stream()
        .map(
            to ->
                new NewMessage(
                    new OutboxKey(trouble.id(), event, version, "chat", to, 1),
                    body,
                    trouble.at().plusSeconds(86_400)))
        .toList();
  }
}
