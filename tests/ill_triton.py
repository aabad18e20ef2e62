"""What speaks Triton's protocol, and is ill when it is told to be."""

import time
from concurrent.futures import ThreadPoolExecutor

import grpc
import numpy as np
from tritonclient.grpc import service_pb2, service_pb2_grpc

from inference_gateway.backends.fake import fake_rows

RATE_HZ = 16_000
COMPLAINTS = {
    "unknown": (grpc.StatusCode.NOT_FOUND, "Request for unknown model: 'yamnet' is not found"),
    "refused": (grpc.StatusCode.UNAUTHENTICATED, "no such token"),
    "unready": (grpc.StatusCode.UNAVAILABLE, "not ready"),
    "stopping": (
        grpc.StatusCode.UNAVAILABLE,
        "Request for unknown model: 'yamnet' has no available versions",
    ),
    "crashed": (grpc.StatusCode.INTERNAL, "Stub process 'yamnet_0_0' is not healthy."),
    "failing": (grpc.StatusCode.INTERNAL, "ValueError: no"),
}


class IllTriton(service_pb2_grpc.GRPCInferenceServiceServicer):
    """Answers for one model with the fake's rows.

    illness : "shape", "nan", "short", or one of `COMPLAINTS`, or nothing
    loaded : ids of the models that it has ready
    served : requests answered; `tokens` what came with them
    """

    def __init__(self, model, illness="", delay_s=0.0, credentials=None):
        self.model = model
        self.illness = illness
        self.loaded = {model.id}
        self.delay_s = delay_s
        self.served = 0
        self.tokens = []
        self._credentials = credentials
        self.port = 0
        self.start()

    def start(self):
        """Listen, on the port that it had before if it was stopped."""
        # Else a second one may share the port, and calls go to either.
        options = [("grpc.so_reuseport", 0)]
        self._server = grpc.server(ThreadPoolExecutor(8), options=options)
        service_pb2_grpc.add_GRPCInferenceServiceServicer_to_server(self, self._server)
        where = f"127.0.0.1:{self.port}"
        if self._credentials:
            self.port = self._server.add_secure_port(where, self._credentials)
        else:
            self.port = self._server.add_insecure_port(where)
        self._server.start()

    def stop(self):
        """End at once, with requests under way unanswered."""
        self._server.stop(0).wait()

    @property
    def url(self):
        return f"127.0.0.1:{self.port}"

    def ServerReady(self, request, context):  # noqa: ARG002, N802
        return service_pb2.ServerReadyResponse(ready=self.illness != "unready")

    def ModelReady(self, request, context):  # noqa: ARG002, N802
        return service_pb2.ModelReadyResponse(ready=request.name in self.loaded)

    def ModelInfer(self, request, context):  # noqa: N802
        self.tokens.append(dict(context.invocation_metadata()).get("authorization"))
        time.sleep(self.delay_s)
        self._complain(context)
        shape = tuple(request.inputs[0].shape)
        windows = np.frombuffer(request.raw_input_contents[0], dtype=np.float32).reshape(shape)
        offsets = np.arange(len(windows)) * windows.shape[1]
        rows = fake_rows(self.model, windows.ravel(), offsets, RATE_HZ)
        if self.illness == "nan":
            rows[-1] = np.nan
        if self.illness == "shape":
            rows = rows[:, :-1]
        self.served += 1
        answer = service_pb2.ModelInferResponse(model_name=request.model_name)
        answer.outputs.add(name="EMBEDDINGS", datatype="FP32", shape=rows.shape)
        content = np.ascontiguousarray(rows).tobytes()
        answer.raw_output_contents.append(content[:-4] if self.illness == "short" else content)
        return answer

    def _complain(self, context):
        status, words = COMPLAINTS.get(self.illness, (None, ""))
        if status:
            context.abort(status, words)
