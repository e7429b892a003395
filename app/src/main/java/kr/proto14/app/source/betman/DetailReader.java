package kr.proto14.app.source.betman;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.source.Money;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.Said;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Tally;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Votes;

/** A round's detail as {@code totoGameData} and {@code gameInfoInq} give it. */
final class DetailReader {
  private final Sightings sightings;

  DetailReader(Sightings sightings) {
    this.sightings = sightings;
  }

  /**
   * Reads the detail of the round asked for.
   *
   * @throws Unusable if it is not the whole, consistent round
   */
  RoundSnapshot read(RoundId asked, Answer answer) {
    Fields root = answer.fields();
    Fields lottery =
        root.object("currentLottery")
            .orElseThrow(() -> Unusable.changed("The answer has no currentLottery."));
    Identity.check(asked.pool().gameId(), asked.gmTs(), root, lottery);
    Identity.checkNumber(asked, lottery);
    Instant saleEnd =
        lottery
            .instant("saleEndDate")
            .orElseThrow(() -> Unusable.changed("currentLottery has no saleEndDate."));
    if (!lottery.has("saleStatus")) {
      // Read as "not open" it would silence every round for good, and nobody would hear of it.
      throw Unusable.changed("currentLottery has no saleStatus.");
    }
    List<Fields> rows = rows(root);
    List<Match> matches = matches(asked.pool(), rows);
    Money money = MoneyReader.read(lottery, sightings);
    List<Votes> votes = VotesReader.read(root, money.lines());
    return new RoundSnapshot(
        round(asked, saleEnd, matches),
        new SaleStatusReader(sightings).read(lottery, asked.toString()),
        money,
        byNumber(matches, votes),
        results(asked.pool(), matches, rows),
        answer.knownAt("standardDate"),
        answer.raw(),
        Provenance.BETMAN,
        saleStart(asked, lottery, saleEnd));
  }

  /** No forecast needs it: a round whose start cannot be read is none the worse. */
  private Optional<Instant> saleStart(RoundId asked, Fields lottery, Instant saleEnd) {
    try {
      return lottery.instant("saleStartDate").filter(start -> start.isBefore(saleEnd));
    } catch (Unusable e) {
      sightings.met("saleStartDate", "unreadable", asked + ": " + e.detail());
      return Optional.empty();
    }
  }

  private static List<Fields> rows(Fields root) {
    JsonNode list = root.node("schedulesList");
    if (list.isMissingNode() || (list.isArray() && list.isEmpty())) {
      throw Unusable.changed("The answer has no schedulesList.");
    }
    Rows rows = Rows.of(list, "schedulesList");
    int size = rows.rows().size() + rows.broken();
    if (size != Pool.MATCHES) {
      throw Unusable.badData("The round has %d matches, not 14.", size);
    }
    if (rows.broken() > 0) {
      throw Unusable.changed("%d of 14 rows of schedulesList are unreadable.", rows.broken());
    }
    return rows.rows();
  }

  private List<Match> matches(Pool pool, List<Fields> rows) {
    MatchReader reader = new MatchReader(pool, sightings);
    Tally refused = new Tally();
    List<Match> matches = new ArrayList<>();
    rows.forEach(row -> refused.read(() -> reader.read(row)).ifPresent(matches::add));
    if (!refused.isEmpty()) {
      throw refused.refusal(Pool.MATCHES - matches.size() + " of 14 matches");
    }
    return matches;
  }

  private static Round round(RoundId id, Instant saleEnd, List<Match> matches) {
    List<Match> ordered = matches.stream().sorted(Comparator.comparingInt(Match::number)).toList();
    Set<String> engaged = new HashSet<>();
    for (int i = 0; i < ordered.size(); i++) {
      Match match = ordered.get(i);
      if (match.number() != i + 1) {
        throw Unusable.badData("The match numbers are not 1 to 14.");
      }
      boolean free = engaged.add(match.home().id() + " " + match.kickOff());
      if (!engaged.add(match.away().id() + " " + match.kickOff()) || !free) {
        throw Unusable.badData("A team stands in two matches at one time.");
      }
    }
    return new Round(id, saleEnd, ordered);
  }

  private static Map<Integer, Votes> byNumber(List<Match> matches, List<Votes> votes) {
    Map<Integer, Votes> byNumber = new HashMap<>();
    for (int i = 0; i < votes.size(); i++) {
      byNumber.put(matches.get(i).number(), votes.get(i));
    }
    return byNumber;
  }

  private Map<Integer, Said> results(Pool pool, List<Match> matches, List<Fields> rows) {
    LetterReader letters = new LetterReader(pool, sightings);
    Map<Integer, Said> results = new HashMap<>();
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      Optional<Said> said = letters.read(match, rows.get(i));
      said.ifPresent(known -> results.put(match.number(), known));
    }
    return results;
  }
}
