package kr.proto14.app.notify.message;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.round.Flood;
import kr.proto14.app.round.Trouble;
import kr.proto14.app.source.Fault;
import kr.proto14.app.store.StormTable.Gathered;

/**
 * The messages about a fault that lasts, and about its end.
 *
 * <p>They tell the counts and causes that the fault carries, never a round's matches: a doubtful
 * round must not be read as advice.
 */
final class TroubleMessage {
  private final Texts texts;
  private final Formats formats;

  TroubleMessage(Texts texts) {
    this.texts = texts;
    this.formats = new Formats(texts);
  }

  /**
   * The alarm.
   *
   * @param reminder 0 when it is first told
   */
  String alarm(Trouble trouble, int reminder) {
    Fault fault = trouble.fault();
    Page page = new Page().line("", texts.text("trouble.heading"), "");
    if (reminder > 0) {
      page.line(
          texts.text(
              "trouble.reminder",
              Map.of(
                  "count", reminder,
                  "since", formats.minute(trouble.since()),
                  "lasting", lasting(trouble))));
    }
    page.gap();
    addJob(page, fault);
    add(page, "trouble.time", "time", formats.day(trouble.at()));
    add(page, "trouble.cause", "cause", cause(fault));
    if (!fault.detail().isBlank()) {
      add(page, "trouble.detail", "detail", Printable.of(fault.detail()));
    }
    add(page.gap(), "trouble.next", "next", new FaultWords(texts, fault).next());
    return signed(page);
  }

  /** The note that it is over. */
  String recovery(Trouble trouble) {
    Page page =
        new Page()
            .line("", texts.text("recovered.heading", Map.of("lasting", lasting(trouble))), "")
            .gap();
    addJob(page, trouble.fault());
    page.line(
        texts.text(
            "recovered.lasting",
            Map.of(
                "since", formats.minute(trouble.since()),
                "until", formats.minute(trouble.at()))));
    add(page, "recovered.cause", "cause", cause(trouble.fault()));
    page.gap().line(texts.text("recovered.next"));
    return signed(page);
  }

  /** What stands for many messages: how often what happened, never what of. */
  String flood(Flood flood) {
    Page page =
        new Page()
            .line("", texts.text("flood.heading", Map.of("count", flood.count())), "")
            .line(
                texts.text(
                    "flood.time",
                    Map.of("from", formats.minute(flood.from()), "to", formats.minute(flood.to()))))
            .gap();
    for (Gathered gathered : flood.gathered()) {
      String cause = texts.text("fault." + gathered.kind().key() + ".cause");
      page.line(
          texts.text(
              "flood." + gathered.event().toLowerCase(Locale.ROOT),
              Map.of("count", gathered.count(), "cause", cause)));
    }
    page.gap().line(texts.text("flood.next"));
    return signed(page);
  }

  private void addJob(Page page, Fault fault) {
    add(page, "trouble.job", "job", new FaultWords(texts, fault).job());
  }

  private String cause(Fault fault) {
    return new FaultWords(texts, fault).cause();
  }

  private String lasting(Trouble trouble) {
    return formats.duration(Duration.between(trouble.since(), trouble.at()));
  }

  private void add(Page page, String key, String argument, String value) {
    page.line(texts.text(key, Map.of(argument, value)));
  }

  private String signed(Page page) {
    return page.gap().line(texts.text("footer.name")).html();
  }
}
