package kr.proto14.app.chaos;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What reached the chat, told apart by whether a text says that it may be a repeat. */
final class Deliveries {
  private static final String NOTICE = "다시 보낸 메시지일 수 있습니다";

  private final Map<String, List<String>> byText;

  Deliveries(List<String> received) {
    byText = received.stream().collect(Collectors.groupingBy(Deliveries::withoutNotice));
  }

  /** Texts that came more than once without saying so. */
  List<String> doubled() {
    return byText.entrySet().stream()
        .filter(text -> text.getValue().stream().filter(one -> !one.contains(NOTICE)).count() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Different texts. */
  int different() {
    return byText.size();
  }

  /** Those that came again, and say so. */
  int repeats() {
    return byText.values().stream().mapToInt(List::size).sum() - byText.size();
  }

  private static String withoutNotice(String text) {
    return text.lines()
        .filter(line -> !line.contains(NOTICE))
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
