package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.proto14.app.round.settle.Basis;
import kr.proto14.app.source.FaultKind;
import org.junit.jupiter.api.Test;

class BundlesTest {
  private static final Pattern FILE = Pattern.compile("(.+)_(ko|en)\\.properties");

  /** The legal footer must say that nothing is promised, with a word that is banned elsewhere. */
  private static final Pattern DENIAL =
      Pattern.compile("보장하지 않|not a guarantee|not guarantee|no guarantee");

  private static final Pattern BANNED_KO =
      Pattern.compile(
          "(?<!온)라인|복수|배팅|베팅|안전|확실|필승|강력|보장|마감 ?임박|지금 (바로 )?구매|구매하세요"
              + "|구입하세요|(구매|구입|사)(할|하실)? (때|시간|기회)입니다|놓치지|늦기 전에|아직 (사|구매)|잊지 말고|막판|마감 전에 (꼭|구매|사)"
              + "|서두르|무조건|대박|(?<!\\d)0회차|\\}회차 예측|프로토(?! ?승부식)");

  private static final Pattern BANNED_EN =
      Pattern.compile(
          "guarante|sure[- ](win|thing|bet|fire)|\\bsafe\\b|\\bcertain(ly)?\\b|strong(ly)? recommend|must[- ]win"
              + "|can.t lose|risk[- ]free|buy (now|it|your|before)|hurry|do not miss|don.t miss|before it is too late|still time|last (chance|call|minute)|lock of the|winner!",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AI = Pattern.compile("\\bAI\\b");

  @Test
  void both_languages_have_the_same_keys_and_arguments() throws IOException {
    Map<String, Map<String, Texts>> bundles = bundles();
    assertThat(bundles).isNotEmpty();
    bundles.forEach(
        (name, languages) -> {
          assertThat(languages.keySet()).as(name).containsExactlyInAnyOrder("ko", "en");
          Texts korean = languages.getOrDefault("ko", empty());
          Texts english = languages.getOrDefault("en", empty());
          assertThat(english.keys()).as(name).isEqualTo(korean.keys());
          korean
              .keys()
              .forEach(
                  key ->
                      assertThat(english.arguments(key))
                          .as(name + " " + key)
                          .isEqualTo(korean.arguments(key)));
        });
  }

  @Test
  void a_text_that_is_there_says_something() throws IOException {
    forEachText((key, text) -> assertThat(text).as(key).isNotBlank());
  }

  @Test
  void words_that_promise_urge_or_mislead_are_nowhere() throws IOException {
    forEachText(
        (key, text) -> {
          String said = DENIAL.matcher(text).replaceAll("");
          assertThat(BANNED_KO.matcher(said).find()).as(key + "=" + text).isFalse();
          assertThat(BANNED_EN.matcher(said).find()).as(key + "=" + text).isFalse();
        });
  }

  @Test
  void the_ban_catches_what_it_is_for() {
    for (String bad :
        List.of(
            "5라인", "복수 4경기", "확실한 픽", "적중 보장", "마감 임박", "5회차 복수", "늦기 전에", "놓치지 마세요", "마감 전에 꼭")) {
      assertThat(BANNED_KO.matcher(bad).find()).as(bad).isTrue();
    }
    for (String bad :
        List.of(
            "Guaranteed",
            "a sure win",
            "safe pick",
            "Buy now",
            "Don't miss it",
            "buy before",
            "last call")) {
      assertThat(BANNED_EN.matcher(bad).find()).as(bad).isTrue();
    }
    assertThat(BANNED_KO.matcher("온라인").find()).isFalse();
  }

  @Test
  void a_message_says_ai_only_of_the_panel_and_its_members() {
    for (Locale locale : Texts.LANGUAGES) {
      Texts texts = Texts.of("messages", locale);
      assertThat(texts.keys().stream().filter(key -> AI.matcher(texts.find(key).orElse("")).find()))
          .filteredOn(key -> !key.startsWith("pool-"))
          .containsExactly("voice.panel");
    }
  }

  @Test
  void korean_uses_the_terms_of_the_players() {
    Texts texts = Texts.of("messages", Locale.KOREAN);
    String all =
        String.join("\n", texts.keys().stream().map(key -> texts.find(key).orElse("")).toList());
    assertThat(all)
        .contains("단식", "복식", "조합 수", "투표율", "이월금", "적중특례", "적중", "환급률", "발매 마감")
        .contains("1등 (14경기)", "2등 이상 (13+)", "3등 이상 (12+)", "4등 이상 (11+)")
        .contains("유력", "보통", "이변 주의");
  }

  @Test
  void the_legal_footer_is_the_agreed_one() {
    assertThat(Texts.of("messages", Locale.KOREAN).text("footer.legal"))
        .isEqualTo(
            "통계 예측일 뿐 적중을 보장하지 않습니다 · 비공식 도구로 베트맨·스포츠토토코리아·국민체육진흥공단과 무관합니다"
                + " · 구매 대행·중개를 하지 않습니다 · 만 19세 미만 구매 불가 · 1인 1회차 10만원 한도"
                + " · 환급률 50% · 도박 문제 상담 1336");
    assertThat(Texts.of("messages", Locale.ENGLISH).text("footer.legal"))
        .contains("no promise", "unofficial", "19", "100,000 won", "50%", "1336");
  }

  @Test
  void every_kind_of_fault_has_its_own_words() {
    for (Locale locale : Texts.LANGUAGES) {
      Texts texts = Texts.of("messages", locale);
      List<String> said = new ArrayList<>();
      for (FaultKind kind : FaultKind.values()) {
        said.add(texts.text("fault." + kind.key() + ".cause"));
        assertThat(texts.text("fault." + kind.key() + ".next")).isNotBlank();
      }
      assertThat(said).doesNotHaveDuplicates();
    }
  }

  @Test
  void the_known_reasons_to_abstain_have_words() {
    for (Locale locale : Texts.LANGUAGES) {
      Set<String> keys = Texts.of("messages", locale).keys();
      assertThat(keys)
          .contains(
              "reason.no-odds",
              "reason.no-votes",
              "reason.failed",
              "reason.odds-without-margin",
              "forecaster.market",
              "forecaster.crowd");
    }
  }

  @Test
  void reports_use_the_terms_of_the_players_and_say_how_sure_they_are() {
    Texts texts = Texts.of("messages", Locale.KOREAN);
    assertThat(List.of(14, 13, 12, 11))
        .extracting(hits -> texts.text("tier." + hits))
        .containsExactly("1등", "2등", "3등", "4등");
    assertThat(texts.find("report.title")).hasValueSatisfying(says("적중률 리포트"));
    assertThat(texts.find("report.title.corrected")).hasValueSatisfying(says("정정"));
    assertThat(texts.find("report.void")).hasValueSatisfying(says("적중특례"));
    assertThat(texts.find("stats.few")).hasValueSatisfying(says("표본 부족 ({count}회차)"));
    assertThat(texts.find("returned.estimated")).hasValueSatisfying(says("추정", "세전"));
    assertThat(texts.find("returned.confirmed")).hasValueSatisfying(says("확정", "세전"));
    assertThat(texts.find("returned.refunded")).hasValueSatisfying(says("환불", "손실 없음"));
    assertThat(texts.find("daily.fine")).hasValue("✅ 시스템 정상 가동 중");
    assertThat(texts.find("weekly.title")).hasValue("주간 요약 리포트");
    assertThat(texts.find("daily.title")).hasValue("일일 상태 리포트");
  }

  @Test
  void every_basis_but_the_plain_one_has_its_own_words() {
    for (Locale locale : Texts.LANGUAGES) {
      Texts texts = Texts.of("messages", locale);
      for (Basis basis : Basis.values()) {
        String key = "basis." + basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(texts.keys().contains(key)).as(key).isEqualTo(basis != Basis.TWO_SOURCES);
      }
    }
  }

  private static Consumer<String> says(String... words) {
    return text -> assertThat(text).contains(words);
  }

  private static void forEachText(BiConsumer<String, String> check) throws IOException {
    for (Map<String, Texts> languages : bundles().values()) {
      for (Texts texts : languages.values()) {
        texts.keys().forEach(key -> check.accept(key, texts.find(key).orElse("")));
      }
    }
  }

  private static Map<String, Map<String, Texts>> bundles() throws IOException {
    Map<String, Map<String, Texts>> bundles = new TreeMap<>();
    Path resources = Path.of(System.getProperty("proto14.root", ".."), "app/src/main/resources");
    try (Stream<Path> files = Files.walk(resources)) {
      for (Path file : files.sorted().toList()) {
        var name = FILE.matcher(resources.relativize(file).toString());
        if (name.matches()) {
          bundles
              .computeIfAbsent(name.group(1), bundle -> new TreeMap<>())
              .put(name.group(2), read(file, name.group(1), name.group(2)));
        }
      }
    }
    return bundles;
  }

  private static Texts read(Path file, String name, String language) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
    Map<String, String> patterns = new TreeMap<>();
    properties.forEach((key, text) -> patterns.put(key.toString(), text.toString()));
    return new Texts(name, Locale.of(language), patterns);
  }

  private static Texts empty() {
    return new Texts("empty", Locale.KOREAN, Map.of());
  }
}
