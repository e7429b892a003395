package kr.proto14.app.ai;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.answer.Answer;
import kr.proto14.app.ai.answer.Said;

/** Names to a member what is wrong with its answer, in the language of the question. */
final class FaultNote {
  private FaultNote() {}

  static String of(Answer answer) {
    Map<Absence, List<Integer>> matches =
        answer.matches().entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Said.Absent)
            .collect(
                Collectors.groupingBy(
                    entry -> ((Said.Absent) entry.getValue()).why(),
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    return matches.entrySet().stream()
        .map(entry -> words(entry.getKey(), numbers(entry.getValue())))
        .collect(Collectors.joining(" "));
  }

  private static String numbers(List<Integer> matches) {
    return matches.stream().map(String::valueOf).collect(Collectors.joining(", ")) + "번";
  }

  private static String words(Absence why, String matches) {
    return switch (why) {
      case EMPTY -> "답이 비어 있다.";
      case PROSE, REFUSAL -> "JSON이 아닌 글이 있다.";
      case MALFORMED -> "JSON 문법이 틀렸다.";
      case TRUNCATED -> "JSON이 중간에 끊겼다. 이유를 줄이거나 비워라.";
      case WRONG_ROUND -> "round가 다르다.";
      case MISSING_MATCH -> matches + " 경기가 빠졌다.";
      case CONTRADICTION -> matches + " 경기가 서로 다르게 두 번 있다.";
      case BAD_NUMBER -> matches + " 경기의 값이 0부터 100까지의 정수가 아니다.";
      case BAD_SUM -> matches + " 경기의 합이 100이 아니다.";
      default -> matches + " 경기의 답을 쓸 수 없다.";
    };
  }
}
