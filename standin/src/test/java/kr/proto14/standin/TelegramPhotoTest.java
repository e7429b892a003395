package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import kr.proto14.standin.TelegramFault.Plain;
import kr.proto14.standin.TelegramVisitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramPhotoTest {
  private static final String BOUNDARY = "here--is--the--edge";

  private final InstantSource clock = InstantSource.fixed(Korea.at("2026-09-21 09:00"));
  private final StandInTelegram telegram = StandInTelegram.start(clock);
  private final TelegramVisitor visitor = new TelegramVisitor(telegram.url());

  @AfterEach
  void close() {
    visitor.close();
    telegram.close();
  }

  @Test
  void keeps_a_photo_byte_by_byte_with_its_caption() throws Exception {
    byte[] png = png(1000, 600);

    Answer answer = sendPhoto("42", "<b>적중률 &amp; 비교</b>", "HTML", png);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().at("/result/caption").textValue()).isEqualTo("적중률 & 비교");
    assertThat(answer.body().at("/result/photo/0/width").intValue()).isEqualTo(1000);
    TelegramMessage message = telegram.shown().getFirst();
    assertThat(message.plain()).isEqualTo("적중률 & 비교");
    TelegramPhoto photo = message.photo().orElseThrow();
    assertThat(photo.png()).isEqualTo(png);
    assertThat(photo).hasToString("TelegramPhoto[1000x600]");
    assertThat(telegram.calls().getFirst().method()).isEqualTo(TelegramMethod.SEND_PHOTO);
  }

  @Test
  void a_photo_needs_no_caption_and_has_no_text_to_edit() throws Exception {
    long id = sendPhoto("42", "", "", png(10, 10)).messageId();
    assertThat(visitor.edit("42", id, "text").description()).contains("no text in the message");
  }

  @Test
  void refuses_what_telegram_refuses() throws Exception {
    assertThat(sendPhoto("42", "가".repeat(1025), "", png(9, 9)).description())
        .isEqualTo("Bad Request: message caption is too long");
    assertThat(sendPhoto("42", "a < b", "HTML", png(9, 9)).description())
        .startsWith("Bad Request: can't parse entities");
    assertThat(sendPhoto("", "a", "", png(9, 9)).description()).contains("chat_id is empty");
    assertThat(sendPhoto("42", "a", "", new byte[0]).description()).contains("no photo");
    assertThat(sendPhoto("42", "a", "", new byte[99]).description())
        .isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
    assertThat(sendPhoto("42", "a", "", png(9_000, 1_001)).description())
        .isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
    assertThat(sendPhoto("42", "a", "", png(2_100, 100)).description())
        .isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
    assertThat(telegram.sent()).isEmpty();
    assertThat(sendPhoto("42", "가".repeat(1024), "", png(2_000, 100)).status()).isEqualTo(200);
  }

  @Test
  void a_fault_of_photos_leaves_texts_alone() throws Exception {
    telegram.faults().always(Plain.PHOTO_REFUSED);
    assertThat(visitor.send("42", "text", "").status()).isEqualTo(200);
    assertThat(sendPhoto("42", "a", "", png(9, 9)).description()).contains("IMAGE_PROCESS_FAILED");
    telegram.faults().clear();
    telegram.faults().next(1, Plain.BLOCKED);
    assertThat(sendPhoto("42", "a", "", png(9, 9)).status()).isEqualTo(403);
    assertThat(sendPhoto("42", "a", "", png(9, 9)).status()).isEqualTo(200);
  }

  @Test
  void refuses_a_form_that_breaks_off() throws Exception {
    byte[] whole = form(Map.of("chat_id", "42"), png(9, 9));
    byte[] broken = Arrays.copyOf(whole, whole.length - 8);
    assertThat(post(broken).description()).isEqualTo("Bad Request: can't parse request");
  }

  private Answer sendPhoto(String chat, String caption, String mode, byte[] png) throws Exception {
    return post(form(Map.of("chat_id", chat, "caption", caption, "parse_mode", mode), png));
  }

  private Answer post(byte[] form) throws Exception {
    return visitor.post(
        "/bot" + TelegramVisitor.TOKEN + "/sendPhoto",
        "multipart/form-data; boundary=" + BOUNDARY,
        form);
  }

  private static byte[] form(Map<String, String> fields, byte[] photo) {
    var form = new ByteArrayOutputStream();
    fields.forEach((name, value) -> form.writeBytes(utf8(head("name=\"" + name + "\"") + value)));
    form.writeBytes(utf8(head("name=\"photo\"; filename=\"a.png\"")));
    form.writeBytes(photo);
    form.writeBytes(utf8("\r\n--" + BOUNDARY + "--\r\n"));
    // The line end before each edge belongs to the edge, and the first edge has none before it.
    byte[] bytes = form.toByteArray();
    return Arrays.copyOfRange(bytes, 2, bytes.length);
  }

  private static String head(String disposition) {
    return "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
  }

  /** The head of a PNG of this size and then noise, line ends and dashes among it. */
  private static byte[] png(int width, int height) {
    byte[] bytes = new byte[5_000];
    new Random(14).nextBytes(bytes);
    ByteBuffer.wrap(bytes)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
        .putInt(13)
        .put(utf8("IHDR"))
        .putInt(width)
        .putInt(height)
        .put(utf8("\r\n--\r\n\r\n--here--"));
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
