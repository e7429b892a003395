package kr.proto14.app.notify.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.proto14.app.round.Escalation;
import kr.proto14.app.round.OperatorVoice;
import kr.proto14.app.round.Plight;
import kr.proto14.app.round.PoolAlarm;
import kr.proto14.app.source.Fault;
import kr.proto14.app.store.NewMessage;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.score.PairedDifference;
import kr.proto14.engine.weights.PoolWatch;

/** Writes to those who keep the program running, in one language. This class is thread-safe. */
public final class OperatorWriter implements OperatorVoice {
  private static final Duration NEWS_LASTS = Duration.ofHours(24);

  private final Texts texts;
  private final Words words;
  private final Formats formats;
  private final Mailing mailing;

  /**
   * A writer.
   *
   * @param texts the bundle {@code messages} in the operators' language
   * @param operators who is told; may be empty
   */
  public OperatorWriter(Texts texts, List<Recipient> operators) {
    this.texts = texts;
    this.words = new Words(texts);
    this.formats = new Formats(texts);
    this.mailing = new Mailing(operators);
  }

  @Override
  public List<NewMessage> escalation(Plight plight) {
    String lack = plight.lack().name().toLowerCase(Locale.ROOT);
    Page page =
        new Page()
            .line("", texts.text("escalation.heading", Map.of("left", left(plight))), "")
            .gap();
    addRound(page, plight.round(), plight.saleEnd());
    page.line(texts.text("escalation.lack." + lack));
    page.line(texts.text("escalation.why", Map.of("why", why(plight))));
    page.line(
        texts.text(
            "escalation.since",
            Map.of(
                "since", formats.minute(plight.since()),
                "lasting", formats.duration(Duration.between(plight.since(), plight.at())))));
    page.gap().line(texts.text("escalation.next." + lack));
    return mailing.of(
        letter(plight.round(), Escalation.EVENT, plight.threshold(), plight.saleEnd()),
        signed(page));
  }

  private String left(Plight plight) {
    return formats.duration(Duration.between(plight.at(), plight.saleEnd()));
  }

  private String why(Plight plight) {
    if (plight.lastError().isPresent()) {
      return texts.text(
          "escalation.why.delivery", Map.of("cause", Printable.of(plight.lastError().get())));
    }
    return plight.faults().isEmpty()
        ? texts.text("escalation.why.unknown")
        : plight.faults().stream().map(this::told).collect(Collectors.joining(" / "));
  }

  private String told(Fault fault) {
    FaultWords said = new FaultWords(texts, fault);
    return texts.text("escalation.fault", Map.of("job", said.job(), "cause", said.cause()));
  }

  @Override
  public List<NewMessage> arrived(RoundId round, Instant saleEnd, int threshold, Instant at) {
    Page page = new Page().line("", texts.text("escalation.over.heading"), "").gap();
    addRound(page, round, saleEnd);
    page.line(texts.text("escalation.over.time", Map.of("time", formats.minute(at))));
    return mailing.of(
        letter(round, Escalation.ARRIVED, threshold, at.plus(NEWS_LASTS)), signed(page));
  }

  @Override
  public List<NewMessage> missed(RoundId round, Instant saleEnd, Instant at) {
    Page page = new Page().line("", texts.text("escalation.missed.heading"), "").gap();
    addRound(page, round, saleEnd);
    page.gap().line(texts.text("escalation.missed.next"));
    return mailing.of(letter(round, Escalation.MISSED, 1, at.plus(NEWS_LASTS)), signed(page));
  }

  @Override
  public List<NewMessage> poolWorse(Pool pool, PoolWatch watch, int time, Instant at) {
    PairedDifference difference = watch.difference();
    Page page =
        new Page()
            .line("", texts.text("pool-worse.heading", Map.of("pool", words.titled(pool))), "")
            .gap()
            .line(
                texts.text(
                    "pool-worse.figures",
                    Map.of(
                        "rounds", watch.rounds(),
                        "matches", difference.n(),
                        "worse", loss(difference.mean()),
                        "error", loss(difference.standardError().orElse(0)))))
            .gap()
            .line(texts.text("pool-worse.next"));
    return mailing.of(
        new Letter(PoolAlarm.subject(pool), PoolAlarm.EVENT, time, at.plus(NEWS_LASTS)),
        signed(page));
  }

  private static String loss(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  @Override
  public List<NewMessage> poolBetter(Pool pool, int time, Instant at) {
    Page page =
        new Page()
            .line("", texts.text("pool-better.heading", Map.of("pool", words.titled(pool))), "");
    return mailing.of(
        new Letter(PoolAlarm.subject(pool), PoolAlarm.OVER, time, at.plus(NEWS_LASTS)),
        signed(page));
  }

  private static Letter letter(RoundId round, String event, int version, Instant deadline) {
    return new Letter(round.toString(), event, version, deadline);
  }

  private void addRound(Page page, RoundId round, Instant saleEnd) {
    page.line(texts.text("escalation.round", Map.of("round", words.round(round))));
    page.line(texts.text("prediction.deadline", Map.of("time", formats.day(saleEnd))));
  }

  private String signed(Page page) {
    return page.gap().line(texts.text("footer.name")).html();
  }
}
