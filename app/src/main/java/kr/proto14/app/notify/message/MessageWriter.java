package kr.proto14.app.notify.message;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.round.Announcement;
import kr.proto14.app.round.Announcer;
import kr.proto14.app.round.Prediction;
import kr.proto14.app.round.Trouble;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.OutboxKey;

/**
 * Writes every message in one language, in Telegram's HTML, for each recipient.
 *
 * <p>A prediction is worth telling until its sale ends, a fault for a day. This class is
 * thread-safe.
 */
public final class MessageWriter implements Announcer {
  private static final Duration NEWS_LASTS = Duration.ofHours(24);

  private final PredictionMessage prediction;
  private final TroubleMessage trouble;
  private final List<Recipient> recipients;

  /**
   * A writer.
   *
   * @param texts the bundle {@code messages} in the user's language
   * @param recipients who is told; may be empty
   */
  public MessageWriter(Texts texts, List<Recipient> recipients) {
    requireNonNull(texts, "texts");
    this.prediction = new PredictionMessage(texts);
    this.trouble = new TroubleMessage(texts);
    this.recipients = List.copyOf(recipients);
  }

  @Override
  public List<NewMessage> predicted(Announcement announcement) {
    Prediction told = announcement.prediction();
    return addressed(
        new Letter(told.round().id().toString(), "prediction", told.version()),
        prediction.html(announcement),
        told.round().saleEnd());
  }

  @Override
  public List<NewMessage> trouble(Trouble incident, int reminder) {
    return addressed(
        new Letter(incident.id(), "error", reminder + 1),
        trouble.alarm(incident, reminder),
        incident.at().plus(NEWS_LASTS));
  }

  @Override
  public List<NewMessage> recovered(Trouble incident) {
    return addressed(
        new Letter(incident.id(), "recovered", 1),
        trouble.recovery(incident),
        incident.at().plus(NEWS_LASTS));
  }

  private List<NewMessage> addressed(Letter letter, String html, Instant deadline) {
    List<String> parts = MessageSplitter.split(html);
    List<NewMessage> messages = new ArrayList<>();
    for (Recipient recipient : recipients) {
      for (int i = 0; i < parts.size(); i++) {
        messages.add(new NewMessage(letter.key(recipient, i + 1), parts.get(i), deadline));
      }
    }
    return List.copyOf(messages);
  }

  private record Letter(String subject, String event, int version) {
    OutboxKey key(Recipient to, int part) {
      return new OutboxKey(subject, event, version, to.channel(), to.address(), part);
    }
  }
}
