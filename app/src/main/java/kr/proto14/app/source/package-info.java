/** The outside world's rounds, odds and results; every failure with its cause and evidence. */
@NullMarked
package kr.proto14.app.source;

import org.jspecify.annotations.NullMarked;
