package kr.proto14.app.notify.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.round.Announcement;
import kr.proto14.app.source.Money;
import kr.proto14.app.source.Provenance;
import kr.proto14.engine.pool.Round;

/** The message the product exists for: a new round and what we make of it. */
final class PredictionMessage {
  private static final int SEAL_DIGITS = 12;

  private final Texts texts;
  private final Words words;
  private final Formats formats;

  PredictionMessage(Texts texts) {
    this.texts = texts;
    this.words = new Words(texts);
    this.formats = new Formats(texts);
  }

  /** The whole message in Telegram's HTML, of any length. */
  String html(Announcement announcement) {
    return html(announcement, false);
  }

  /** The same as it stands in place of the version before, with one line that says so. */
  String edited(Announcement announcement) {
    return html(announcement, true);
  }

  private String html(Announcement announcement, boolean inPlace) {
    MatchLines matches = new MatchLines(texts, announcement);
    Page page = new Page();
    addTitle(page, announcement, inPlace);
    matches.addTo(page);
    matches.addSingle(page);
    new TicketLines(texts, announcement).addTo(page);
    matches.addCrowd(page);
    new PanelLines(texts, announcement).addTo(page);
    if (announcement.prediction().provenance() != Provenance.ZENTOTO) {
      addMoney(page.gap(), announcement.money());
    }
    new VoicesNote(texts, announcement.prediction().matches()).addTo(page.gap());
    addSeal(page, announcement.seal());
    return page.signed(texts).html();
  }

  private void addTitle(Page page, Announcement announcement, boolean inPlace) {
    Round round = announcement.prediction().round();
    String icon = texts.text("pool.icon." + round.id().pool().key());
    page.line(icon + " ", words.round(round.id()), "");
    Optional<RevisionLines> revision =
        announcement.revision().map(it -> new RevisionLines(texts, announcement, it));
    int version = announcement.prediction().version();
    if (inPlace && revision.isPresent()) {
      page.line(revision.get().edited());
    } else if (version > 1) {
      page.line(texts.text("prediction.version", Map.of("version", version)));
      revision.ifPresent(lines -> lines.addTo(page));
      page.gap();
    }
    addDeadline(page, round, announcement.at());
    Provenance provenance = announcement.prediction().provenance();
    if (provenance != Provenance.BETMAN) {
      page.line(texts.text("provenance." + provenance.key()));
    }
  }

  private void addDeadline(Page page, Round round, Instant at) {
    page.line(texts.text("prediction.deadline", Map.of("time", formats.day(round.saleEnd()))));
    String now = formats.minute(at);
    if (round.onSaleAt(at)) {
      String left = formats.duration(Duration.between(at, round.saleEnd()));
      page.line(texts.text("prediction.left", Map.of("left", left, "now", now)));
    } else {
      page.line(texts.text("prediction.closed", Map.of("now", now)));
    }
  }

  private void addMoney(Page page, Money money) {
    if (money.carryOver() > 0) {
      page.line(
          texts.text(
              "money.carry", Map.of("amount", money.carryOver(), "count", money.carryCount())));
    } else {
      page.line(texts.text("money.none"));
    }
    if (money.firstPrize() > 0) {
      page.line(texts.text("money.first", Map.of("amount", money.firstPrize())));
    }
  }

  private void addSeal(Page page, String seal) {
    String start = seal.substring(0, Math.min(SEAL_DIGITS, seal.length()));
    page.line(texts.text("prediction.seal", Map.of("seal", start)));
  }
}
