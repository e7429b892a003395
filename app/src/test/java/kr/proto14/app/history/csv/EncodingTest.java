package kr.proto14.app.history.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import kr.proto14.app.history.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
  private static final Charset CP949 = Charset.forName("x-windows-949");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String KOREAN =
      Imports.SIMPLE + "\n농구,2024-01-03,KBL,서울SK,안양정관,79,76,,,,,\n";
  private static final String WESTERN =
      Imports.FOOTBALL + "\nSP1,21/09/2023,20:00,Atlético,La Coruña,2,1,H,1.5,4,6,1.5,4,6\n";

  @TempDir Path folder;
  private Imports imports;

  @BeforeEach
  void open() {
    imports = new Imports(folder);
  }

  private String encodingOf(byte[] bytes) {
    return ((FileReport.Imported) imports.run(bytes)).encoding();
  }

  @Test
  void korean_is_read_as_utf8_and_as_cp949() {
    assertThat(encodingOf(KOREAN.getBytes(UTF_8))).isEqualTo("UTF-8");
    assertThat(imports.archive.matches().getFirst().home()).isEqualTo(Side.named("서울SK"));
    assertThat(encodingOf(KOREAN.getBytes(CP949))).isEqualTo("CP949");
    assertThat(imports.archive.matches()).hasSize(1);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_column() {
    assertThat(encodingOf(("\ufeff" + KOREAN).getBytes(UTF_8))).isEqualTo("UTF-8");
    assertThat(imports.archive.matches()).hasSize(1);
  }

  @Test
  void western_names_are_read_as_latin1() {
    assertThat(encodingOf(WESTERN.getBytes(ISO_8859_1))).isEqualTo("Windows-1252");
    assertThat(imports.archive.matches().getFirst().away().name()).isEqualTo("La Coruña");
    assertThat(encodingOf(WESTERN.getBytes(UTF_8))).isEqualTo("UTF-8");
    assertThat(imports.archive.matches()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ålesund", "Göteborg", "Næstved", "São José", "ÁÉ Íslands", "K’s Lynn"})
  void a_single_western_name_is_not_taken_for_korean(String name) {
    String file = WESTERN.replace("Atlético", name).replace("La Coruña", "Gijon");

    assertThat(encodingOf(file.getBytes(WINDOWS))).isEqualTo("Windows-1252");
    assertThat(imports.archive.matches().getFirst().home().name()).isEqualTo(name);
  }

  @Test
  void an_apostrophe_that_went_through_latin1_is_mended() {
    assertThat(encodingOf(WESTERN.replace("Atlético", "King\u0092s Lynn").getBytes(UTF_8)))
        .isEqualTo("UTF-8");
    assertThat(imports.archive.matches().getFirst().home().name()).isEqualTo("King’s Lynn");
  }

  @Test
  void a_mixture_of_encodings_is_refused_at_its_line() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(KOREAN.getBytes(UTF_8));
    bytes.write("농구,2024-01-04,KBL,울산모비,부산KCC,81,80,,,,,\n".getBytes(UTF_8));
    bytes.write("농구,2024-01-05,KBL,".getBytes(UTF_8));
    bytes.write("고양소노,원주DB,81,80,,,,,\n".getBytes(CP949));

    var report = (FileReport.Refused) imports.run(bytes.toByteArray());

    assertThat(report.problems()).containsExactly(new Problem(4, ProblemKind.ENCODING, ""));
  }

  @Test
  void bytes_of_no_encoding_are_refused() {
    byte[] bytes = WESTERN.getBytes(ISO_8859_1);
    bytes[bytes.length - 3] = (byte) 0x81;

    var report = (FileReport.Refused) imports.run(bytes);

    assertThat(report.problems().getFirst().kind()).isEqualTo(ProblemKind.ENCODING);
    assertThat(report.problems().getFirst().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Atl\ufffdtico", "AtlÃ©tico", "??", "Atl\u0007tico"})
  void names_garbled_before_are_refused_by_line(String name) {
    assertThat(imports.bad(WESTERN.replace("Atlético", name)))
        .extracting(Problem::line, Problem::kind)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, ProblemKind.NAME));
  }

  @Test
  void a_compressed_file_is_read_whatever_it_is_called() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(KOREAN.getBytes(CP949));
    }
    assertThat(encodingOf(bytes.toByteArray())).isEqualTo("CP949");
    assertThat(imports.archive.matches()).hasSize(1);
  }

  @Test
  void a_damaged_archive_and_a_missing_file_are_refused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(KOREAN.repeat(20).getBytes(UTF_8));
    }
    byte[] half = java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);

    var damaged = (FileReport.Refused) imports.run(half);
    var missing = (FileReport.Refused) imports.run(folder.resolve("none.csv"));

    assertThat(damaged.problems())
        .extracting(Problem::kind)
        .containsExactly(ProblemKind.UNREADABLE);
    assertThat(missing.problems())
        .extracting(Problem::kind)
        .containsExactly(ProblemKind.UNREADABLE);
    assertThat(imports.archive.matches()).isEmpty();
  }
}
