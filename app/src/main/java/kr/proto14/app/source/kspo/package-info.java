/** KSPO's open data: a second opinion on results and full names, never a source of rounds. */
@NullMarked
package kr.proto14.app.source.kspo;

import org.jspecify.annotations.NullMarked;
