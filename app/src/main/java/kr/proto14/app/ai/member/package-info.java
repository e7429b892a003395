/** The members of the panel, and how each is talked to. */
@NullMarked
package kr.proto14.app.ai.member;

import org.jspecify.annotations.NullMarked;
