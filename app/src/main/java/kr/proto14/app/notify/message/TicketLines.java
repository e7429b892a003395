package kr.proto14.app.notify.message;

import java.util.List;
import java.util.Map;
import kr.proto14.app.round.Announcement;
import kr.proto14.app.round.TicketChances;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Ticket;
import kr.proto14.engine.ticket.HitDistribution;

/** The lines of the multi-pick ticket: what to mark beyond the single line, its price, chances. */
final class TicketLines {
  private static final int WORST_TIER = 11;

  private final Texts texts;
  private final Words words;
  private final Formats formats;
  private final List<Match> matches;
  private final List<Probabilities> probabilities;
  private final Ticket ticket;
  private final Pool pool;

  TicketLines(Texts texts, Announcement announcement) {
    this.texts = texts;
    this.words = new Words(texts);
    this.formats = new Formats(texts);
    this.matches = announcement.prediction().round().matches();
    this.probabilities = announcement.prediction().probabilities();
    this.ticket = announcement.advice().ticket();
    this.pool = announcement.prediction().round().id().pool();
  }

  /** Appends the ticket and its chances. */
  void addTo(Page page) {
    List<Match> others = matches.stream().filter(this::unlikeSingle).toList();
    addHeading(page, texts, ticket);
    for (Match match : others) {
      page.line(
          words.match(match) + texts.text("match.arrow"), words.picks(pool, picks(match)), "");
    }
    if (!others.isEmpty() && others.size() < Pool.MATCHES) {
      page.line(texts.text("multi.rest"));
    }
    addChances(page);
  }

  /** Appends what a ticket is and what it costs. */
  static void addHeading(Page page, Texts texts, Ticket ticket) {
    long multi = ticket.picks().stream().filter(picks -> picks.count() > 1).count();
    String heading =
        multi == 0 ? texts.text("multi.none") : texts.text("multi.heading", Map.of("count", multi));
    Map<String, Integer> price = Map.of("lines", ticket.lines(), "cost", ticket.cost());
    page.gap().line("", heading, texts.text("multi.cost", price));
  }

  private void addChances(Page page) {
    HitDistribution hits = TicketChances.of(ticket, matches, probabilities);
    page.heading(texts.text("chances.heading"));
    for (int tier = Pool.MATCHES; tier >= WORST_TIER; tier--) {
      String chance = formats.chance(hits.atLeast(tier));
      page.line(texts.text("chances." + tier, Map.of("chance", chance)));
    }
  }

  private boolean unlikeSingle(Match match) {
    Outcome single = probabilities.get(match.number() - 1).favourite();
    return !picks(match).equals(Picks.of(single));
  }

  private Picks picks(Match match) {
    return ticket.picks().get(match.number() - 1);
  }
}
