"""The document schema: every field of every map, and the constants that go with them.

The one source: docs/document_schema.md is compared with it, pwa/document/schema.ts is generated
from it (`python build/schema.py`), and bundle.py checks snapshots by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from py_browser.answers import ANSWER_KINDS
from py_browser.spectrum import WINDOWS

DOCUMENT_VERSION = 1
BUNDLE_FORMAT = "earmark-bundle"
BUNDLE_VERSION = 1

RECORDING_ROOM = "recording"
PROJECT_ROOM = "project"
LABEL_PREFIX = "label:"
REVIEW_PREFIX = "review:"
ATTRIBUTE_PREFIX = "attribute:"
RECORDING_PREFIX = "recording:"
MARK_PREFIX = "mark:"
DEFAULT_PERSON = "me"

STATUSES = ("active", "deleted")
ORIGIN_KINDS = ("person", "query", "proposal", "import")
AUDIO_FORMATS = ("wav", "flac", "mp3", "vorbis", "opus")
TABLE_FORMATS = ("raven", "audacity", "csv", "json")
REVISION_KINDS = ("made", "changed", "replaced")
ATTRIBUTE_KINDS = ("text", "number", "choice", "yesno")
STRATEGY_KINDS = ("queries", "sampling", "prototypes")
MARK_STATES = ("opened", "done")
LOOK_WINDOWS = tuple(WINDOWS)
LOOK_SCALES = ("linear", "mel", "log")
LOOK_FILTERS = ("plain", "denoise", "pcen")
LISTEN_HOWS = ("recorded", "expanded", "tuned")
LISTEN_BANDS = ("all", "selection", "manual")
LABEL_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9")
ASK_METHOD = "earmark"
ASK_BUDGET = 7
MOST_SOURCE = 200_000

# Told apart by people with the common kinds of colour blindness. Source: Okabe & Ito 2008,
# Color Universal Design, without black; then darker turns of the same hues.
LABEL_COLOURS = (
    "#e69f00",
    "#56b4e9",
    "#009e73",
    "#f0e442",
    "#0072b2",
    "#d55e00",
    "#cc79a7",
    "#8c6d31",
    "#6b6ecf",
)


@dataclass(frozen=True)
class Field:
    """One field: its name, its type as TypeScript writes it, and what it means.

    A name that ends in '*' stands for all keys with that beginning.
    """

    name: str
    type: str
    help: str
    required: bool = True


@dataclass(frozen=True)
class Record:
    """One kind of map or value: where it lives, and its fields."""

    name: str
    place: str
    help: str
    fields: tuple[Field, ...]

    @cached_property
    def named_fields(self) -> dict[str, Field]:
        """The fields with a fixed name."""
        return {f.name: f for f in self.fields if not f.name.endswith("*")}


STAMP = Record(
    "Stamp",
    "a plain value",
    "Who did something, and when.",
    (
        Field("by", "string", "account's id, or 'me' where nobody is signed in"),
        Field("at", "string", "time, ISO 8601, UTC, with milliseconds"),
    ),
)
REGION = Record(
    "Region",
    "a plain value, changed as a whole",
    "A stretch of the recording, or a box of time and frequency.",
    (
        Field("start_s", "number", "seconds from the start of the recording, at least 0"),
        Field("end_s", "number", "seconds, not before start_s"),
        Field("low_hz", "number", "hertz; with high_hz, or neither", required=False),
        Field("high_hz", "number", "hertz, not below low_hz", required=False),
    ),
)
ORIGIN = Record(
    "Origin",
    "a plain value",
    "Where an annotation comes from.",
    (
        Field("kind", "OriginKind", "who or what made it"),
        Field("method", "string", "strategy that cut the queries, or 'similar'", required=False),
        Field("round", "string", "id of the round of queries", required=False),
        Field("queries", "string[]", "ids of the queries merged into it", required=False),
        Field("model", "string", "model and version that found it", required=False),
        Field("score", "number", "of a proposal, 0 to 1", required=False),
        Field("format", "TableFormat", "format of an imported table", required=False),
        Field("file", "string", "name of an imported table", required=False),
        Field("extra", "Record<string, string>", "columns kept from a table", required=False),
    ),
)
ANSWER = Record(
    "Answer",
    "a plain value, changed as a whole",
    "What a person said about a query.",
    (
        Field("kind", "AnswerKind", "labels, nothing, or unsure"),
        Field("labels", "string[]", "label ids, for the kind 'labels'; else empty"),
        Field("by", "string", "person"),
        Field("at", "string", "time"),
    ),
)
RECORDING = Record(
    "RecordingInfo",
    "Y.Map `recording` of the recording document",
    "What is known about the audio file.",
    (
        Field("file_name", "string", "name of the file when it was added"),
        Field("sha256", "string | null", "of its bytes, hexadecimal; null until computed"),
        Field("sample_rate_hz", "number", "native sample rate"),
        Field("channels", "number", "number of channels"),
        Field("duration_s", "number", "length"),
        Field("format", "AudioFormat", "how the file is encoded"),
        Field("bytes", "number", "size of the file"),
        Field("start_time", "string", "when it begins; ISO 8601, UTC, milliseconds", False),
        Field("utc_offset_min", "number", "the recorder's clock, minutes ahead of UTC", False),
        Field("start_source", "string", "what told the start time", required=False),
        Field("site", "string", "where, in the recorder's words", required=False),
        Field("device", "string", "make, model and serial number", required=False),
        Field("gain", "string", "in the recorder's words", required=False),
        Field("temperature_c", "number", "degrees Celsius", required=False),
        Field("battery_v", "number", "volts", required=False),
        Field("latitude", "number", "degrees north", required=False),
        Field("longitude", "number", "degrees east", required=False),
        Field("metadata", "Record<string, string>", "all that the file says of itself", False),
    ),
)
ANNOTATION = Record(
    "AnnotationFields",
    "Y.Map in Y.Map `annotations` of the recording document, by id",
    "A region plus labels that a person, or an import, vouches for.",
    (
        Field("region", "Region", "where it is"),
        Field("label:*", "Stamp", "one key per label id, so that additions merge", required=False),
        Field("status", "Status", "'deleted' instead of gone, so that nothing is lost"),
        Field("origin", "Origin", "where it comes from"),
        Field("created", "Stamp", "by whom and when"),
        Field("edited", "Stamp", "last change by hand; absent as long as none", required=False),
        Field("note", "string", "free text", required=False),
        Field("confidence", "number", "0 to 1, how sure", required=False),
        Field("channel", "number", "from 1; absent where it concerns all", required=False),
        Field(
            "attribute:*",
            "AttributeValue",
            "one key per attribute id, so that additions merge",
            required=False,
        ),
        Field("review:*", "unknown", "one key per person who reviewed it", required=False),
    ),
)
QUERY = Record(
    "QueryFields",
    "Y.Map in Y.Map `queries` of the recording document, by id",
    "A region put to a person as a question.",
    (
        Field("region", "Region", "what is asked about"),
        Field("round", "string", "id shared by the queries asked together"),
        Field("index", "number", "place in its round, from 0"),
        Field("method", "string", "strategy that cut the recording"),
        Field("budget", "number", "queries asked for"),
        Field("options", "Record<string, unknown>", "options given to the strategy"),
        Field("asked", "Stamp", "for whom and when"),
        Field("answer", "Answer", "absent until answered", required=False),
        Field("status", "Status", "'deleted' for a round that was taken back"),
    ),
)
BOOKMARK = Record(
    "BookmarkFields",
    "Y.Map in Y.Map `bookmarks` of the recording document, by id",
    "A moment of the recording that people want to find again.",
    (
        Field("at_s", "number", "seconds from the start of the recording, at least 0"),
        Field("name", "string", "what people read; may be empty"),
        Field("created", "Stamp", "by whom and when"),
        Field("status", "Status", "'deleted' instead of gone, so that nothing is lost"),
    ),
)
LABEL = Record(
    "LabelFields",
    "Y.Map in Y.Map `labels` of the project document, by id",
    "An entry of the vocabulary.",
    (
        Field("name", "string", "what people read; not empty"),
        Field("colour", "string", "'#rrggbb'"),
        Field("key", "string", "'1' to '9', or '' for none"),
        Field("order", "number", "place in the list"),
        Field("status", "Status", "'deleted' labels stay on old annotations"),
        Field("taxon", "string", "taxon id, such as 'ebird:norcar'", required=False),
    ),
)
ATTRIBUTE = Record(
    "AttributeFields",
    "Y.Map in Y.Map `attributes` of the project document, by id",
    "Something that the project wants said of its annotations.",
    (
        Field("name", "string", "what people read, and a column in tables; not empty"),
        Field("kind", "AttributeKind", "what its values are; never changed"),
        Field("unit", "string", "of a number, such as 'm'", required=False),
        Field("least", "number", "the least number allowed", required=False),
        Field("most", "number", "the greatest number allowed", required=False),
        Field("choices", "string[]", "what can be chosen, in order", required=False),
        Field("order", "number", "place in the list"),
        Field("status", "Status", "'deleted' hides it; annotations keep their values"),
    ),
)
PROJECT = Record(
    "ProjectFields",
    "Y.Map `project` of the project document",
    "The project itself.",
    (
        Field("name", "string", "what people read"),
        Field("created", "Stamp", "by whom and when"),
        Field("status", "Status", "'deleted' hides it"),
    ),
)
LISTED_RECORDING = Record(
    "ListedRecordingFields",
    "Y.Map in Y.Map `recordings` of the project document, by recording key",
    "A recording of a shared project, so that others know of it without having its file.",
    (
        Field("file_name", "string", "name of the file when it was added"),
        Field("fingerprint", "string", "of size and samples of its bytes, hexadecimal"),
        Field("sha256", "string | null", "of its bytes, hexadecimal; null until computed"),
        Field("sample_rate_hz", "number", "native sample rate"),
        Field("channels", "number", "number of channels"),
        Field("duration_s", "number", "length"),
        Field("format", "AudioFormat", "how the file is encoded"),
        Field("bytes", "number", "size of the file"),
        Field("added", "Stamp", "by whom and when"),
        Field("status", "Status", "'deleted' once it was taken out of the project"),
        Field("start_time", "string", "when it begins; ISO 8601, UTC, milliseconds", False),
        Field("utc_offset_min", "number", "the recorder's clock, minutes ahead of UTC", False),
        Field("site", "string", "where, in the recorder's words", required=False),
    ),
)
LOOK = Record(
    "Look",
    "a plain value, changed as a whole",
    "How a spectrogram is computed and shown, under a name.",
    (
        Field("name", "string", "what people read"),
        Field("status", "Status", "'deleted' presets are not offered"),
        Field("fft_size", "number", "samples, a power of two; 0 follows sample rate and zoom"),
        Field("overlap", "number", "share of a window that the next covers; 0 is the most of use"),
        Field("window", "LookWindow", "window of the spectrum"),
        Field("scale", "LookScale", "how frequencies are spread over the height"),
        Field("filter", "LookFilter", "what is made of the levels before they are coloured"),
        Field("colours", "string", "name of the colour map"),
        Field("contrast", "number", "0 is even; above 0 the weak parts are darker"),
        Field("low_db", "number", "darkest level; with high_db, or neither: found", False),
        Field("high_db", "number", "brightest level", required=False),
        Field("low_hz", "number", "lowest frequency shown"),
        Field("high_hz", "number", "highest; half the sample rate if absent", required=False),
    ),
)
LISTENING = Record(
    "Listening",
    "a plain value, changed as a whole",
    "How a recording sounds, under a name.",
    (
        Field("name", "string", "what people read"),
        Field("status", "Status", "'deleted' presets are not offered"),
        Field("how", "ListenHow", "as recorded, slowed down as a whole, or heterodyned"),
        Field("speed", "number", "seconds of the recording per second, for 'recorded'"),
        Field("keep_pitch", "boolean", "whether the pitch stays when the speed does not"),
        Field("expansion", "number", "how many times slower and lower, for 'expanded'"),
        Field("tuned_hz", "number", "frequency that is shifted to 0 Hz, for 'tuned'"),
        Field("band", "ListenBand", "which frequencies are heard"),
        Field("low_hz", "number", "lowest, for the band 'manual'"),
        Field("high_hz", "number", "highest; half the sample rate if absent", required=False),
        Field("volume_db", "number", "louder or softer; as it is if absent", required=False),
    ),
)
SETTINGS = Record(
    "SettingsFields",
    "Y.Map `settings` of the project document",
    "What the people of a project agreed on.",
    (
        Field("ask_method", "string", f"strategy of Ask me; '{ASK_METHOD}' if absent", False),
        Field("ask_budget", "number", f"queries per round; {ASK_BUDGET} if absent", False),
        Field(
            "embedding_model",
            "string",
            "id of the model to listen with; the page's if absent",
            False,
        ),
        Field("sampling_strategy", "string", "what Next chooses by; 'mix' if absent", False),
        Field("look:*", "Look", "one key per preset id, so that additions merge", required=False),
        Field("start_look", "string", "preset everybody starts from; 'standard' if absent", False),
        Field("listen:*", "Listening", "one key per preset id, so that additions merge", False),
        Field("start_listen", "string", "preset everybody hears at first; none if absent", False),
    ),
)
STRATEGY = Record(
    "StrategyFields",
    "Y.Map in Y.Map `strategies` of the project document, by id",
    "A way to ask or to choose that someone wrote: a program, never run but sealed off.",
    (
        Field("name", "string", "what people read; not empty"),
        Field("kind", "StrategyKind", "what it decides; queries if absent", required=False),
        Field("source", "string", f"in Python; at most {MOST_SOURCE} characters"),
        Field("takes", "string", "which strategy of the source; the first if absent", False),
        Field("limit_s", "number", "longest that a call may take, in seconds", required=False),
        Field("created", "Stamp", "by whom and when"),
        Field("edited", "Stamp", "last change; absent as long as none", required=False),
        Field("status", "Status", "'deleted' ones are not offered"),
    ),
)
MARK = Record(
    "AssignmentMark",
    "a plain value, changed as a whole",
    "How far somebody is with a recording that was handed to them.",
    (
        Field("state", "MarkState", "opened, or done"),
        Field("at", "string", "when"),
    ),
)
ASSIGNMENT = Record(
    "AssignmentFields",
    "Y.Map in Y.Map `assignments` of the project document, by id",
    "Recordings handed to people, who then know what is theirs to do.",
    (
        Field("note", "string", "what the people should know; may be empty"),
        Field("due", "string", "day, such as '2026-05-31'; none if absent", required=False),
        Field(
            "recording:*",
            "string[]",
            "one key per recording key: the accounts that it was handed to",
            required=False,
        ),
        Field(
            "mark:*",
            "AssignmentMark",
            "one key per account and recording, `mark:<account>:<recording key>`",
            required=False,
        ),
        Field("created", "Stamp", "by whom and when"),
        Field("status", "Status", "'deleted' once it was taken back"),
    ),
)
RECORDS = (
    STAMP,
    REGION,
    ORIGIN,
    ANSWER,
    RECORDING,
    ANNOTATION,
    QUERY,
    BOOKMARK,
    LABEL,
    ATTRIBUTE,
    PROJECT,
    LISTED_RECORDING,
    LOOK,
    LISTENING,
    SETTINGS,
    STRATEGY,
    MARK,
    ASSIGNMENT,
)

# The same things as a snapshot writes them: flat objects with their id.
LABEL_STAMP = Record(
    "LabelStamp",
    "in a snapshot",
    "One label of an annotation.",
    (Field("id", "string", "label id"), *STAMP.fields),
)
SNAPSHOT_ANNOTATION = Record(
    "SnapshotAnnotation",
    "in a snapshot",
    "An annotation with its id; `label:` keys become the list `labels`.",
    (
        Field("id", "string", "ULID"),
        *(
            Field("labels", "LabelStamp[]", "its labels") if f.name == "label:*" else f
            for f in ANNOTATION.fields
            if f.name not in ("attribute:*", "review:*")
        ),
        Field("attributes", "Record<string, AttributeValue>", "by attribute id", required=False),
        Field("reviews", "Record<string, unknown>", "by person", required=False),
    ),
)
SNAPSHOT_QUERY = Record(
    "SnapshotQuery",
    "in a snapshot",
    "A query with its id.",
    (Field("id", "string", "ULID"), *QUERY.fields),
)
SNAPSHOT_BOOKMARK = Record(
    "SnapshotBookmark",
    "in a snapshot",
    "A bookmark with its id.",
    (Field("id", "string", "ULID"), *BOOKMARK.fields),
)
SNAPSHOT_LABEL = Record(
    "SnapshotLabel",
    "in a snapshot",
    "A label with its id.",
    (Field("id", "string", "ULID"), *LABEL.fields),
)
SNAPSHOT_ATTRIBUTE = Record(
    "SnapshotAttribute",
    "in a snapshot",
    "An attribute with its id.",
    (Field("id", "string", "ULID"), *ATTRIBUTE.fields),
)
SNAPSHOT_STRATEGY = Record(
    "SnapshotStrategy",
    "in a snapshot",
    "A strategy that someone wrote, with its id.",
    (Field("id", "string", "ULID"), *STRATEGY.fields),
)
SNAPSHOT_PROJECT = Record(
    "SnapshotProject",
    "in a snapshot",
    "The project a snapshot was taken of.",
    (Field("id", "string", "ULID"), Field("name", "string", "what people read")),
)
SNAPSHOT_RECORDING = Record(
    "SnapshotRecording",
    "in a snapshot",
    "One recording with all that is known about it.",
    (
        Field("recording", "RecordingInfo", "the file"),
        Field("annotations", "SnapshotAnnotation[]", "also the deleted ones"),
        Field("queries", "SnapshotQuery[]", "also the deleted ones"),
        Field("bookmarks", "SnapshotBookmark[]", "also the deleted ones", required=False),
        Field("key", "string", "its key in the project", required=False),
        Field("fingerprint", "string", "of size and samples of its bytes", required=False),
    ),
)
SNAPSHOT_REVISION = Record(
    "SnapshotRevision",
    "in a snapshot",
    "One change of one entry, as a relay recorded it.",
    (
        Field("recording", "string | null", "key of the recording; null: the project itself"),
        Field("root", "string", "root map of the entry"),
        Field("entry", "string", "id of the entry"),
        Field("kind", "RevisionKind", "what became of the entry"),
        Field("person", "string", "whom it is credited to"),
        Field("via", "string", "who brought it, if somebody else", required=False),
        Field("client", "string", "with which program"),
        Field("device_at", "string", "when it was made, by the device's clock", required=False),
        Field("server_at", "string", "when the relay had stored it"),
        Field("before", "Record<string, unknown>", "the changed fields as they were"),
        Field("after", "Record<string, unknown>", "the changed fields as they became"),
    ),
)
SNAPSHOT_VERSION = Record(
    "SnapshotVersion",
    "in a snapshot",
    "A named version: the state of a recording, or of the whole project.",
    (
        Field("id", "string", "ULID"),
        Field("name", "string", "what people read"),
        Field("note", "string", "what it is for; may be empty"),
        Field("recording", "string | null", "key of the recording; null: of the whole project"),
        Field("person", "string", "who named it"),
        Field("at", "string", "when"),
        Field("states", "VersionState[]", "what it holds, by recording"),
    ),
)
VERSION_STATE = Record(
    "VersionState",
    "in a snapshot",
    "What a version holds of one document.",
    (
        Field("recording", "string | null", "key of the recording; null: the project itself"),
        Field("revisions", "number", "how many revisions of the history it comes after"),
        Field("state", "Record<string, unknown>", "root map, id and field, as in the document"),
    ),
)
SNAPSHOT_REVERT = Record(
    "SnapshotRevert",
    "in a snapshot",
    "Changes taken back: the revisions whose client is 'revert' and its id.",
    (
        Field("id", "string", "ULID"),
        Field("person", "string", "who took them back"),
        Field("at", "string", "when"),
        Field("what", "Record<string, unknown>", "what was asked for"),
    ),
)
SNAPSHOT_HISTORY = Record(
    "SnapshotHistory",
    "in a snapshot",
    "The history that a relay kept of a project.",
    (
        Field("revisions", "SnapshotRevision[]", "in the order in which they came to be"),
        Field("versions", "SnapshotVersion[]", "named versions"),
        Field("reverts", "SnapshotRevert[]", "changes taken back"),
        Field("people", "Record<string, string>", "names, by account id"),
    ),
)
BUNDLE = Record(
    "Bundle",
    "the lossless JSON file",
    "A snapshot of a project: what exports start from and imports end in.",
    (
        Field("format", "typeof BUNDLE_FORMAT", "always 'earmark-bundle'"),
        Field("version", "number", "of this schema"),
        Field("project", "SnapshotProject", "the project"),
        Field("labels", "SnapshotLabel[]", "the vocabulary"),
        Field("attributes", "SnapshotAttribute[]", "typed by the project", required=False),
        Field("recordings", "SnapshotRecording[]", "the recordings"),
        Field("strategies", "SnapshotStrategy[]", "those that people wrote", required=False),
        Field("history", "SnapshotHistory", "of a relay, if asked for", required=False),
    ),
)
SNAPSHOT_RECORDS = (
    LABEL_STAMP,
    SNAPSHOT_ANNOTATION,
    SNAPSHOT_QUERY,
    SNAPSHOT_BOOKMARK,
    SNAPSHOT_LABEL,
    SNAPSHOT_ATTRIBUTE,
    SNAPSHOT_STRATEGY,
    SNAPSHOT_PROJECT,
    SNAPSHOT_RECORDING,
    SNAPSHOT_REVISION,
    VERSION_STATE,
    SNAPSHOT_VERSION,
    SNAPSHOT_REVERT,
    SNAPSHOT_HISTORY,
    BUNDLE,
)

# Closed sets of words, by the name of their TypeScript type.
WORDS = {
    "Status": STATUSES,
    "OriginKind": ORIGIN_KINDS,
    "AnswerKind": ANSWER_KINDS,
    "AudioFormat": AUDIO_FORMATS,
    "TableFormat": TABLE_FORMATS,
    "AttributeKind": ATTRIBUTE_KINDS,
    "RevisionKind": REVISION_KINDS,
    "StrategyKind": STRATEGY_KINDS,
    "MarkState": MARK_STATES,
    "LookWindow": LOOK_WINDOWS,
    "LookScale": LOOK_SCALES,
    "LookFilter": LOOK_FILTERS,
    "ListenHow": LISTEN_HOWS,
    "ListenBand": LISTEN_BANDS,
}
