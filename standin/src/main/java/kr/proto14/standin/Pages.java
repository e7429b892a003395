package kr.proto14.standin;

import java.util.Locale;

/** Pages for people. */
final class Pages {
  static final Reply ERROR =
      page("페이지 오류 안내", "죄송합니다. 페이지가 삭제 또는 이름이 변경되어 페이지를 표시할 수 없습니다. 잠시 후 다시 접속하여 주시기 바랍니다.");
  static final Reply MAINTENANCE = page("시스템 점검", "시스템 점검 중입니다. 점검이 끝난 뒤 다시 이용하여 주시기 바랍니다.");
  static final Reply HOME = page("베트맨 대역", "이 페이지에는 아무것도 없습니다.");

  private Pages() {}

  static Reply status(int status) {
    return Reply.html(status, html("HTTP " + status, "HTTP " + status));
  }

  private static Reply page(String title, String text) {
    return Reply.html(200, html(title, text));
  }

  private static String html(String title, String text) {
    return String.format(
        Locale.ROOT,
        """
        <!DOCTYPE html>
        <html lang="ko">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body><h3>%s</h3><p>%s</p></body>
        </html>
        """,
        title,
        title,
        text);
  }
}
