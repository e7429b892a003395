package kr.proto14.app.ai.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.RoundId;

/**
 * Writes the question of a round. The block is JSON, so that a name in it cannot end it, and the
 * contract stands behind it, so that nothing in it has the last word.
 */
public final class QuestionWriter {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static final DateTimeFormatter KICK_OFF =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'KST'", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Seoul"));

  private final boolean showsOdds;

  /**
   * @param showsOdds whether odds are shown; where not, it can be measured who would have copied
   *     them
   */
  public QuestionWriter(boolean showsOdds) {
    this.showsOdds = showsOdds;
  }

  /** The question of a round; a match that is void already is not asked. */
  public Question write(RoundId round, List<MatchFacts> facts) {
    SortedSet<Integer> asked = new TreeSet<>();
    Map<Integer, Set<FactKind>> known = new TreeMap<>();
    ObjectNode block = MAPPER.createObjectNode();
    block.put("round", round.toString());
    ArrayNode matches = block.putArray("matches");
    for (MatchFacts of : facts) {
      MatchFacts shown = showsOdds ? of : of.withoutOdds();
      if (of.match().state() != MatchState.VOID) {
        asked.add(of.match().number());
      }
      known.put(of.match().number(), shown.kinds());
      write(matches.addObject(), shown);
    }
    return new Question(
        round,
        asked,
        known,
        Prompt.system(round.pool()),
        Prompt.user(round, asked, text(block)));
  }

  private static void write(ObjectNode node, MatchFacts of) {
    Match match = of.match();
    node.put("no", match.number());
    node.put("league", PlainName.of(match.league().name()));
    node.put("home", PlainName.of(match.home().name()));
    node.put("away", PlainName.of(match.away().name()));
    node.put("kickoff", KICK_OFF.format(match.kickOff()));
    ObjectNode facts = node.putObject("facts");
    of.facts().forEach(fact -> facts.put(fact.kind().korean(), fact.text()));
  }

  private static String text(ObjectNode block) {
    try {
      return MAPPER.writeValueAsString(block);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
