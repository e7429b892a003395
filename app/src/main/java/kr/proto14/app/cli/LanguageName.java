package kr.proto14.app.cli;

import kr.proto14.app.config.Setting;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language on the command line, one that the setting takes too. */
final class LanguageName implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    if (Setting.PROTO14_LANG.refuses(text).isPresent()) {
      throw new TypeConversionException("not a language that is spoken here: " + text);
    }
    return text;
  }
}
