package kr.proto14.app.ai.answer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.proto14.engine.pool.RoundId;

/** Answers as a model would write them. */
public final class WrittenAnswer {
  public static final RoundId ROUND = RoundId.parse("G011-260043");

  /** All fourteen. */
  public static final SortedSet<Integer> ALL =
      IntStream.rangeClosed(1, 14).boxed().collect(Collectors.toCollection(TreeSet::new));

  private static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode root = JSON.createObjectNode();
  private final ArrayNode matches;

  private WrittenAnswer() {
    root.put("round", ROUND.toString());
    matches = root.putArray("matches");
  }

  /** One of no match so far. */
  public static WrittenAnswer empty() {
    return new WrittenAnswer();
  }

  /** A good one of the matches. */
  public static WrittenAnswer good(Iterable<Integer> numbers) {
    WrittenAnswer answer = new WrittenAnswer();
    numbers.forEach(number -> answer.with(number, 45, 30, 25));
    return answer;
  }

  /** A good one of other chances and reasons each time. */
  static WrittenAnswer random(Random random) {
    WrittenAnswer answer = new WrittenAnswer();
    for (int number : ALL) {
      int home = random.nextInt(101);
      int middle = random.nextInt(101 - home);
      answer.with(number, home, middle, 100 - home - middle);
      for (int left = random.nextInt(4); left > 0; left--) {
        answer.entry(number).withArray("reasons").add("순위: 홈 " + random.nextInt(20) + "위");
      }
    }
    return answer;
  }

  /** The same and one more entry. */
  public WrittenAnswer with(int number, int home, int middle, int away) {
    matches
        .addObject()
        .put("no", number)
        .put("home", home)
        .put("middle", middle)
        .put("away", away)
        .putArray("reasons");
    return this;
  }

  WrittenAnswer reasons(int number, List<String> reasons) {
    ArrayNode list = entry(number).putArray("reasons");
    reasons.forEach(list::add);
    return this;
  }

  ObjectNode root() {
    return root;
  }

  ObjectNode entry(int number) {
    for (var entry : matches) {
      if (entry.path("no").asInt() == number) {
        return (ObjectNode) entry;
      }
    }
    throw new IllegalArgumentException("no entry of " + number);
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
