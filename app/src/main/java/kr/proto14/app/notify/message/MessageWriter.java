package kr.proto14.app.notify.message;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import kr.proto14.app.round.Announcement;
import kr.proto14.app.round.Announcer;
import kr.proto14.app.round.Flood;
import kr.proto14.app.round.Prediction;
import kr.proto14.app.round.Trouble;
import kr.proto14.app.store.NewMessage;

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
  private final Mailing mailing;

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
    this.mailing = new Mailing(recipients);
  }

  @Override
  public List<NewMessage> predicted(Announcement announcement) {
    return mailing.of(letter(announcement), prediction.html(announcement));
  }

  @Override
  public List<NewMessage> updated(Announcement announcement) {
    return mailing.of(letter(announcement), prediction.edited(announcement));
  }

  private static Letter letter(Announcement announcement) {
    Prediction told = announcement.prediction();
    return new Letter(
        told.round().id().toString(), "prediction", told.version(), told.round().saleEnd());
  }

  @Override
  public List<NewMessage> trouble(Trouble incident, int reminder) {
    return mailing.of(
        new Letter(incident.id(), "error", reminder + 1, incident.at().plus(NEWS_LASTS)),
        trouble.alarm(incident, reminder));
  }

  @Override
  public List<NewMessage> flood(Flood flood) {
    String subject = "flood/" + flood.from().toEpochMilli();
    return mailing.of(
        new Letter(subject, "flood", 1, flood.to().plus(NEWS_LASTS)), trouble.flood(flood));
  }

  @Override
  public List<NewMessage> recovered(Trouble incident) {
    return mailing.of(
        new Letter(incident.id(), "recovered", 1, incident.at().plus(NEWS_LASTS)),
        trouble.recovery(incident));
  }
}
