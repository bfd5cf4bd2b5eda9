/** What names a vendor in a log: the host of its endpoint, as it stands in an address. */
export const vendorHosts: Readonly<Record<string, string>> = {
  "alibaba-oss": "oss-cn-hangzhou.aliyuncs.com",
  "apache-ozone": "s3g.ozone.example:9878",
  "aws-s3": "s3.eu-central-1.amazonaws.com",
  "backblaze-b2": "s3.us-west-002.backblazeb2.com",
  "baidu-bos": "s3.bj.bcebos.com",
  "ceph-rgw": "rgw.example:7480",
  "cloudflare-r2": "0123456789abcdef.r2.cloudflarestorage.com",
  cubefs: "cubefs.example:17410",
  garage: "garage:3900",
  "google-cloud-storage": "storage.googleapis.com",
  "huawei-obs": "obs.cn-north-4.myhuaweicloud.com",
  "ibm-cos": "s3.eu-de.cloud-object-storage.appdomain.cloud",
  "jdcloud-oss": "s3.cn-north-1.jdcloud-oss.com",
  minio: "minio.example:9000",
  "netapp-storagegrid": "storagegrid.example:18082",
  "netease-nos": "nos-eastchina1.126.net",
  "otc-obs": "obs.eu-de.otc.t-systems.com",
  rustfs: "rustfs.example:9000",
  s3proxy: "s3proxy.example",
  scality: "cloudserver.example:8000",
  seaweedfs: "seaweedfs.example:8333",
  storj: "gateway.storjshare.io",
  "supabase-storage": "abcdefghijkl.storage.supabase.co",
  "tencent-cos": "cos.ap-guangzhou.myqcloud.com",
  "versity-gateway": "versitygw.example:7070",
  "volcengine-tos": "tos-s3-cn-beijing.volces.com",
  wasabi: "s3.eu-central-1.wasabisys.com",
  "yandex-object-storage": "storage.yandexcloud.net",
};

/** What names the one vendor whose endpoint has no name of its own: the header of a request's id. */
export const vendorHeaders: Readonly<Record<string, string>> = {
  "openstack-swift": "X-Trans-Id: tx",
};
