package kr.proto14.standin;

import java.util.Map;

/** The parameters of a call, as text: Betman takes numbers and strings alike. */
record Parameters(Map<String, String> values) {
  Parameters {
    values = Map.copyOf(values);
  }

  String text(String name) {
    return values.getOrDefault(name, "");
  }

  int number(String name, int otherwise) {
    try {
      return Integer.parseInt(text(name));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
