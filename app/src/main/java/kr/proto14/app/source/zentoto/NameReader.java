package kr.proto14.app.source.zentoto;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The two names in a part of a page: the home side's stands before a picture, or has an empty
 * class; the away side's follows a team's logo.
 */
final class NameReader {
  private NameReader() {}

  /** The away side's name; empty where there is none, or more than one. */
  static Optional<String> away(Element part) {
    return only(spans(part).filter(NameReader::followsLogo));
  }

  /** The home side's name; empty where there is none, or more than one. */
  static Optional<String> home(Element part) {
    return only(homes(part).filter(span -> isPicture(span.nextElementSibling())))
        .or(() -> only(homes(part).filter(span -> span.hasAttr("class"))));
  }

  private static Stream<Element> homes(Element part) {
    return spans(part)
        .filter(span -> span.className().isBlank())
        .filter(span -> !followsLogo(span));
  }

  private static Stream<Element> spans(Element part) {
    return part.select("span").stream().filter(span -> !span.text().isBlank());
  }

  private static boolean followsLogo(Element span) {
    Element before = span.previousElementSibling();
    return before != null && isPicture(before) && before.hasClass("team-logo");
  }

  private static boolean isPicture(@Nullable Element element) {
    return element != null && element.normalName().equals("img");
  }

  private static Optional<String> only(Stream<Element> spans) {
    List<String> names = spans.map(span -> span.text().strip()).distinct().toList();
    return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
  }
}
